import type { BodyRegion, BodySide, BodyView, MarkKind } from '@caseward/contract';

/** A mark on the body map while it is being entered; apart from the words, which a phone fetches later. */
export type HalfMark = Readonly<{
  view: BodyView;
  region: BodyRegion | '';
  side: BodySide;
  kind: MarkKind | '';
  note: string;
}>;
export const noMark: HalfMark = { view: 'front', region: '', side: 'middle', kind: '', note: '' };
/** From where they look alone says nothing yet. */
export const isBegun = ({ region, kind, note }: HalfMark): boolean => `${region}${kind}${note.trim()}` !== '';
