import { lives } from '@caseward/kernel/living';
import { running, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { amin, clay, monday, trust } from './policies.fixture';
import { asAmin, asClay, asSystem, editionId, everybody, nextVersion } from './duties.fixture';
import { bringStatutoryEditionIntoForce, confirmStatutoryEdition, editionComesIntoForce, editionGivesWay, recordStatutoryEdition, statutoryReferenceAggregate, supersedeStatutoryEdition } from './statutory-commands'; // prettier-ignore
import type { OpenStatutoryEvent, StatutoryEdition } from './statutory-edition';

const given = scenario(statutoryReferenceAggregate, monday);
const edition = { editionId, code: 'KCSIE' as const, title: 'Keeping children safe in education', edition: '2026', publishedOn: '2026-07-01', from: '2026-09-01', source: 'gov.uk' }; // prettier-ignore
const published = { type: 'StatutoryEditionPublished' as const, data: { ...edition, recordedBy: clay } };
const confirmed = { type: 'StatutoryEditionConfirmed' as const, data: { editionId, confirmedBy: amin, from: '2026-09-01' } }; // prettier-ignore
const inForce = { type: 'StatutoryEditionInForce' as const, data: { editionId, code: 'KCSIE' as const, edition: '2026', from: '2026-09-01' } }; // prettier-ignore
const superseded = { type: 'StatutoryEditionSuperseded' as const, data: { editionId, lastDay: '2027-08-31' } };

describe('an edition of the guidance', () => {
  it('is recorded with its days and its source', () => {
    given().when(recordStatutoryEdition, edition, asClay).then(published);
    given(published).when(recordStatutoryEdition, edition, asClay).refused('statutory/already-recorded');
    given()
      .when(recordStatutoryEdition, { ...edition, to: '2026-08-01' })
      .refused('statutory/ends-before-it-starts');
    expect(recordStatutoryEdition.restricts?.(edition, monday, undefined)).toEqual({ school: trust, tier: 'T0', about: [], excluded: [] }); // prettier-ignore
  });
  it('takes the place of an edition of the same reference alone', () => {
    const before: StatutoryEdition = { status: 'in_force', code: 'KCSIE', edition: '2025', from: '2025-09-01', recordedBy: clay }; // prettier-ignore
    const next = { ...edition, replaces: nextVersion };
    given().knowing(before).when(recordStatutoryEdition, next, asClay).then({ ...published, data: { ...published.data, replaces: nextVersion } }); // prettier-ignore
    for (const other of [{ status: 'none' } as const, { ...before, code: 'EYFS' } as const])
      given().knowing(other).when(recordStatutoryEdition, next).refused('statutory/replaces-another-reference');
  });
  it('is confirmed by somebody who did not record it, and only then comes into force', () => {
    given(published).when(confirmStatutoryEdition, { editionId }, asAmin).then(confirmed);
    given(published)
      .when(confirmStatutoryEdition, { editionId }, asClay)
      .refused('statutory/confirmed-by-its-recorder');
    given().when(confirmStatutoryEdition, { editionId }, asAmin).refused('statutory/none');
    given(published).when(bringStatutoryEditionIntoForce, { editionId }, asSystem).refused('statutory/not-confirmed');
    given(published, confirmed).when(bringStatutoryEditionIntoForce, { editionId }, asSystem).then(inForce);
    given(published, confirmed).when(confirmStatutoryEdition, { editionId }, asAmin).refused('statutory/confirmed');
    given(published, confirmed).when(bringStatutoryEditionIntoForce, { editionId }, { ...asSystem, today: '2026-08-31' }).refused('statutory/before-its-day'); // prettier-ignore
  });
  it('holds until another one does', () => {
    given(published, confirmed, inForce).when(supersedeStatutoryEdition, { editionId, lastDay: '2027-08-31' }, asAmin).then(superseded); // prettier-ignore
    given(published, confirmed, inForce).when(confirmStatutoryEdition, { editionId }, asAmin).refused('statutory/in-force'); // prettier-ignore
    given(published, confirmed, inForce, superseded).when(supersedeStatutoryEdition, { editionId, lastDay: '2027-08-31' }).refused('statutory/superseded'); // prettier-ignore
    expect(
      editionGivesWay.on.StatutoryEditionInForce?.({ ...inForce.data, replaces: nextVersion }, {} as never),
    ).toEqual({
      type: 'SupersedeStatutoryEdition',
      input: { editionId: nextVersion, by: editionId, lastDay: '2026-08-31' },
    });
    expect(editionGivesWay.on.StatutoryEditionInForce?.(inForce.data, {} as never)).toBeUndefined();
  });
  it('comes into force by the clock, once', () => {
    expect(running<OpenStatutoryEvent>(editionComesIntoForce, monday.calendar, published, confirmed)).toEqual({ [editionId]: '2026-09-07T09:00:00.000Z' }); // prettier-ignore
    expect(running<OpenStatutoryEvent>(editionComesIntoForce, monday.calendar, published, confirmed, inForce)).toEqual(
      {},
    );
    expect(editionComesIntoForce.then(editionId, {} as never)).toEqual({ type: 'BringStatutoryEditionIntoForce', input: { editionId } }); // prettier-ignore
  });
});

it('lives as its table says, whatever anybody sends', () => {
  lives(statutoryReferenceAggregate, {
    reaches: ['confirmed', 'in_force', 'published', 'superseded'],
    begins: [[published], [published, confirmed], [{ ...published, data: { ...published.data, from: '2027-01-01' } }]],
    actors: everybody,
    moment: monday,
    refusals: /^statutory\//,
    sent: {
      ConfirmStatutoryEdition: [[{ editionId }], [{ editionId, how: 'Read on the day it came out.' }]],
      BringStatutoryEditionIntoForce: [[{ editionId }]],
      SupersedeStatutoryEdition: [[{ editionId, lastDay: '2027-08-31' }]],
    },
  });
});
