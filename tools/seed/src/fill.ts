import type { Chance } from './chance';
import type { Words } from './situations';

export type Slots = Readonly<{ name: string; is: 'girl' | 'boy'; other?: string }>;

const pronouns = {
  girl: { he: 'she', He: 'She', him: 'her', his: 'her', His: 'Her', himself: 'herself' },
  boy: { he: 'he', He: 'He', him: 'him', his: 'his', His: 'His', himself: 'himself' },
};
const INNERMOST = /\{([^{}]*)\}/g;

/** One of the texts with its choices made and its people named. */
export const fill = (texts: Words, { name, is, other }: Slots, { pick }: Chance): string => {
  const named: Readonly<Record<string, string | undefined>> = { ...pronouns[is], name, other };
  const choose = (_: string, inside: string): string => {
    if (inside.includes('|')) return pick(inside.split('|'));
    const word = named[inside];
    if (word === undefined) throw new Error(`nobody fills {${inside}}`);
    return word;
  };
  let text = pick(texts);
  while (text.includes('{')) text = text.replace(INNERMOST, choose);
  return text;
};
