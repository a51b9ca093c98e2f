import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { organisation, registerOf } from './chart.fixture';
import { routeChildConcern } from './route-child-concern';

const child = 'ada';
const vacant = {
  school: registerOf({}),
  trust: registerOf({}),
  interestsOf: () => ({ persons: [], records: [] }),
  today: '2026-09-07',
};

describe("a child's concern", () => {
  it('opens to the safeguarding team', () => expect(routeChildConcern([child], [], organisation())).toBeUndefined());

  it('still does when only the lead is family of the child', () =>
    expect(routeChildConcern([child], ['lead'], organisation())).toBeUndefined());

  it('goes to the head when nobody of the team may know of it', () => {
    const close = organisation({ declared: { lead: [child], deputy: [child] } });
    expect(routeChildConcern([child], ['deputy2'], close)).toEqual(['head']);
  });

  it('goes up the line past posts that are vacant or shut out', () => {
    const noTeam = organisation({ school: { DSL: [], DDSL: [], EHT: [] }, declared: { head: [child] } });
    expect(routeChildConcern([child], [], noTeam)).toEqual(['tsl']);
  });

  it('has no reader, and is told to the LADO, when nobody is left', () =>
    expect(routeChildConcern([child], [], vacant)).toEqual([]));

  it('never opens to somebody who is shut out, in any chart', () =>
    fc.assert(
      fc.property(
        fc.subarray(['lead', 'deputy', 'deputy2', 'head', 'executive', 'tsl', 'chair', 'ceo', 'trustees']),
        (shut) => {
          const readers = routeChildConcern([child], shut, organisation());
          expect((readers ?? []).filter((person) => shut.includes(person))).toEqual([]);
          if (readers === undefined)
            expect(['lead', 'deputy', 'deputy2'].some((person) => !shut.includes(person))).toBe(true);
        },
      ),
    ));
});
