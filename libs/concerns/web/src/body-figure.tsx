import type { BodyView } from '@caseward/contract';
import type { MouseEvent } from 'react';
import { nearest, placeOf, type Spot } from './body-map-spots';
import { viewWords, type Mark } from './body-map-words';
import './body-map.css';

type Props = Readonly<{
  view: BodyView;
  marks: readonly Mark[];
  chosen?: Spot | undefined;
  onChoose?: (spot: Spot) => void;
}>;

/** A drawing for the eye and the thumb; what it shows stands beside it in words, and can be chosen there as well. */
export const BodyFigure = ({ view, marks, chosen, onChoose }: Props) => {
  const tap = ({ clientX, clientY, currentTarget }: MouseEvent<SVGSVGElement>) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    onChoose?.(nearest(view, ((clientX - left) / width) * 200, ((clientY - top) / height) * 404));
  };
  const here = chosen?.view === view ? placeOf(chosen) : undefined;
  return (
    <figure className="body-figure" aria-hidden="true">
      <svg viewBox="0 0 200 404" className={onChoose && 'body-can-tap'} onClick={onChoose && tap}>
        <g className="body-outline">
          <Body />
        </g>
        <g className="body-inside">
          <Body />
        </g>
        {view === 'front' && <path className="body-face" d="M89 37h5M106 37h5M94 58q6 4 12 0M100 42v6" />}
        {here && <circle className="body-chosen" cx={here.x} cy={here.y} r="9" />}
        {marks.map((mark, i) => {
          if (mark.view !== view) return null;
          const { x, y } = placeOf(mark);
          return (
            // The order is all that tells two marks at one place apart.
            <g key={i} className="body-mark">
              <circle cx={x} cy={y} r="8" />
              <text x={x} y={y + 4}>
                {i + 1}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>{viewWords[view]}</figcaption>
    </figure>
  );
};

/** Drawn twice: a little larger for the line around it, then its inside. */
const Body = () => (
  <>
    <ellipse cx="100" cy="41" rx="24" ry="32" />
    <path d="M92 66v22h16V66z" />
    <path d="M72 92q28-8 56 0q8 50 0 118q-28 14-56 0q-8-68 0-118z" />
    <path className="body-limb" d="M68 100Q52 130 47 155L36 210M132 100Q148 130 153 155L164 210" />
    <path className="body-limb body-leg" d="M84 205L80 290L79 372M116 205L120 290L121 372" />
    <ellipse cx="31" cy="226" rx="8" ry="14" />
    <ellipse cx="169" cy="226" rx="8" ry="14" />
    <ellipse cx="75" cy="388" rx="13" ry="9" />
    <ellipse cx="125" cy="388" rx="13" ry="9" />
  </>
);
