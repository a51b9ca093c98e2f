import type { BodyRegion, BodySide, BodyView, MarkKind } from '@caseward/contract';

export const regionWords: Readonly<Record<BodyRegion, string>> = {
  head: 'Head',
  forehead: 'Forehead',
  eye: 'Eye',
  ear: 'Ear',
  nose: 'Nose',
  cheek: 'Cheek',
  mouth: 'Mouth',
  jaw: 'Jaw or chin',
  neck: 'Neck',
  shoulder: 'Shoulder',
  upper_arm: 'Upper arm',
  elbow: 'Elbow',
  forearm: 'Forearm',
  wrist: 'Wrist',
  hand: 'Hand',
  chest: 'Chest',
  stomach: 'Stomach',
  groin: 'Groin',
  upper_back: 'Upper back',
  lower_back: 'Lower back',
  bottom: 'Bottom',
  thigh: 'Thigh',
  knee: 'Knee',
  lower_leg: 'Lower leg',
  ankle: 'Ankle',
  foot: 'Foot',
};
export const kindWords: Readonly<Record<MarkKind, string>> = {
  bruise: 'Bruise',
  cut: 'Cut',
  graze: 'Graze',
  red_mark: 'Red mark',
  swelling: 'Swelling',
  burn: 'Burn or scald',
  bite: 'Bite',
  scar: 'Scar',
  hurts: 'Nothing to see, but they say it hurts',
  other: 'Something else',
};
export const sideWords: Readonly<Record<BodySide, string>> = { left: 'Left', middle: 'Middle', right: 'Right' };
export const viewWords: Readonly<Record<BodyView, string>> = { front: 'Front', back: 'Back' };

/** "Bruise, left forearm, front: round". */
export type Mark = Readonly<{
  region: BodyRegion;
  view: BodyView;
  side: BodySide;
  kind: MarkKind;
  note?: string | null | undefined;
}>;
export const inWords = ({ kind, side, region, view, note }: Mark): string => {
  const where = `${side === 'middle' ? '' : `${sideWords[side].toLowerCase()} `}${regionWords[region].toLowerCase()}`;
  return `${kindWords[kind]}, ${where}, ${viewWords[view].toLowerCase()}${note ? `: ${note}` : ''}`;
};
