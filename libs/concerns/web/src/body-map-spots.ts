import type { BodyRegion, BodySide, BodyView } from '@caseward/contract';

export type Spot = Readonly<{ region: BodyRegion; view: BodyView; side: BodySide }>;
type Row = readonly [region: BodyRegion, on: 'front' | 'back' | 'both', fromMiddle: number, down: number];

/** Where each part is on a figure 200 wide and 404 high, facing us or with its back to us. 0 from the middle has no side. */
const rows: readonly Row[] = [
  ['head', 'both', 0, 12], ['forehead', 'front', 0, 25], ['eye', 'front', 9, 36], ['ear', 'both', 26, 40], ['nose', 'front', 0, 44],
  ['cheek', 'front', 14, 49], ['mouth', 'front', 0, 57], ['jaw', 'front', 0, 68], ['neck', 'both', 0, 80], ['shoulder', 'both', 36, 98],
  ['upper_arm', 'both', 47, 128], ['elbow', 'both', 53, 155], ['forearm', 'both', 59, 180], ['wrist', 'both', 65, 205],
  ['hand', 'both', 70, 226], ['chest', 'front', 13, 118], ['chest', 'front', 0, 118], ['stomach', 'front', 0, 160], ['groin', 'front', 0, 203],
  ['upper_back', 'back', 14, 118], ['upper_back', 'back', 0, 112], ['lower_back', 'back', 0, 160], ['bottom', 'back', 15, 200],
  ['thigh', 'both', 19, 245], ['knee', 'both', 20, 290], ['lower_leg', 'both', 21, 330], ['ankle', 'both', 21, 370], ['foot', 'both', 24, 390],
]; // prettier-ignore

const MIDDLE = 100;

type Placed = Spot & Readonly<{ x: number; y: number }>;
/** From the front, the child's own left is on the right of the drawing. */
const placed: readonly Placed[] = rows.flatMap(([region, on, fromMiddle, y]) =>
  (['front', 'back'] as const)
    .filter((view) => on === 'both' || on === view)
    .flatMap((view): Placed[] => {
      if (fromMiddle === 0) return [{ region, view, side: 'middle', x: MIDDLE, y }];
      const left = view === 'front' ? fromMiddle : -fromMiddle;
      return [
        { region, view, side: 'left', x: MIDDLE + left, y },
        { region, view, side: 'right', x: MIDDLE - left, y },
      ];
    }),
);

/** The part that is nearest to a tap: no target is too small for a thumb. */
export const nearest = (view: BodyView, x: number, y: number): Spot => {
  const far = (spot: Placed) => (spot.x - x) ** 2 + (spot.y - y) ** 2;
  const here = placed.filter((spot) => spot.view === view);
  const { region, side } = here.reduce((best, spot) => (far(spot) < far(best) ? spot : best));
  return { region, view, side };
};

/** Where a mark is drawn. A side that the part does not have is drawn beside its middle. */
export const placeOf = ({ region, view, side }: Spot): Readonly<{ x: number; y: number }> => {
  const here = placed.filter((spot) => spot.region === region);
  const exact = here.find((spot) => spot.view === view && spot.side === side);
  if (exact) return exact;
  const near = here.find((spot) => spot.view === view) ?? here[0];
  const aside = (side === 'middle' ? 0 : 12) * (side === 'left' ? 1 : -1) * (view === 'front' ? 1 : -1);
  const spread = near?.side === 'middle' ? MIDDLE + aside : MIDDLE;
  return { x: spread, y: near?.y ?? 0 };
};

/** The parts that can be seen from a side, each once, from head to foot. */
export const regionsOf = (view: BodyView): readonly BodyRegion[] => [
  ...new Set(placed.filter((spot) => spot.view === view).map(({ region }) => region)),
];
/** The sides that a part has: nobody has a left nose. */
export const sidesOf = (region: BodyRegion): readonly BodySide[] =>
  placed.some((spot) => spot.region === region && spot.side === 'left') ? ['left', 'middle', 'right'] : ['middle'];
