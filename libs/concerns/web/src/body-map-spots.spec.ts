import { expect, it } from '@jest/globals';
import { inWords } from './body-map-words';
import { nearest, placeOf, regionsOf, sidesOf } from './body-map-spots';

// As the form has it: fetched, so that no page's first load carries it.
const { bodyRegion, bodyView } = await import('@caseward/concerns-domain');

it('takes a tap for the part that is nearest, on the child’s own left and right', () => {
  expect(nearest('front', 160, 182)).toEqual({ region: 'forearm', view: 'front', side: 'left' });
  expect(nearest('back', 160, 182)).toEqual({ region: 'forearm', view: 'back', side: 'right' });
  expect(nearest('front', 99, 46)).toEqual({ region: 'nose', view: 'front', side: 'middle' });
  expect(nearest('back', 100, 46).region).not.toBe('nose');
});

it('draws a mark where it was tapped', () => {
  for (const view of bodyView.options)
    for (const region of regionsOf(view))
      for (const side of sidesOf(region)) {
        const { x, y } = placeOf({ region, view, side });
        expect(x >= 20 && x <= 180 && y > 0 && y < 404).toBe(true);
        if (side !== 'middle' || sidesOf(region).length === 1)
          expect(nearest(view, x, y)).toEqual({ region, view, side });
      }
});

it('knows every part of the body from one side at least', () => {
  const known = new Set([...regionsOf('front'), ...regionsOf('back')]);
  expect([...known].sort()).toEqual([...bodyRegion.options].sort());
});

it('says in words what is drawn', () =>
  expect(inWords({ kind: 'bruise', region: 'forearm', side: 'left', view: 'front', note: 'round' })).toBe(
    'Bruise, left forearm, front: round',
  ));
