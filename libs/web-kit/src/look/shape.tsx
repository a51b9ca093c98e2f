import type { Severity } from './tag';

const paths: Readonly<Record<Severity | 'clock' | 'tick', string>> = {
  immediate: 'M1 14L7 2l6 12zM11 14l6-12 6 12z',
  high: 'M2 14L8 2l6 12z',
  medium: 'M8 1l7 7-7 7-7-7z',
  low: 'M2.500 3h11L8 13.500z',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2z',
  clock: 'M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 1 0 0-13zM8 4.500V8l2.500 2',
  tick: 'M2.500 8.500l3.500 4 7.500-9',
};
const outlined = ['low', 'info', 'clock', 'tick'];

/** Drawn, not typed: not every school computer has a font with these signs. The word beside it says the same. */
export const Shape = ({ of }: Readonly<{ of: keyof typeof paths }>) => (
  <svg
    className={outlined.includes(of) ? 'shape shape-outlined' : 'shape'}
    viewBox={of === 'immediate' ? '0 0 24 16' : '0 0 16 16'}
    aria-hidden="true"
    focusable="false"
  >
    <path d={paths[of]} />
  </svg>
);
