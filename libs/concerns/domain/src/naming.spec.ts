import { readingAggregate, restrictionAggregate } from '@caseward/access-domain';
import type { ReadFact } from '@caseward/kernel';
import { pupilAggregate, roleRegisterAggregate, staffAggregate } from '@caseward/organisation-domain';
import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { concernStream } from './concern';
import { ashdown, asOkoro, concernId, dale, hart, known, lim, milo, monday, okoro, submitted, wilma } from './concern.fixture'; // prettier-ignore
import { concernAggregate } from './index';
import { linkPersonToConcern } from './link-person-to-concern';
import { reattributeConcern } from './reattribute-concern';
import { unlinkPersonFromConcern } from './unlink-person-from-concern';

const given = scenario(concernAggregate, monday);
const reason = 'The child named him.';
const concern = concernStream.evolve(concernStream.initial, submitted);
const before = { kind: 'concern', school: ashdown, tier: 'T2' as const, about: [wilma], excluded: [], reporter: lim };

/** The streams of Ashdown, and who of its people has read the concern. */
const readAt = (readers: readonly string[], restriction: object = before): ReadFact => {
  const states = new Map<unknown, (id: string) => unknown>([
    [concernStream, () => concern],
    [restrictionAggregate, () => restriction],
    [readingAggregate, (person) => (readers.includes(person) ? [concernId] : [])],
    [pupilAggregate, (person) => ({ school: known.pupils[person], everAdmitted: person in known.pupils })],
    [staffAggregate, (person) => ({ known: known.adults.includes(person), body: ashdown })],
    [roleRegisterAggregate, (body) => (body === ashdown ? known.school : known.trust)],
  ]);
  const noInterest = () => ({ persons: [], records: [] });
  // Each stream answers as its own fold would; the compiler cannot pair them here.
  return ((aggregate: unknown, id: string) => Promise.resolve((states.get(aggregate) ?? noInterest)(id))) as ReadFact;
};

describe('somebody who is named in it later', () => {
  const dales = { concernId, personId: dale, part: 'adult_of_concern' as const, reason };
  const linkFacts = (readers: readonly string[]) => linkPersonToConcern.facts?.(readAt(readers), dales, monday);

  it('is shut out when it is about them, with whoever the rules shut out, and it goes to somebody independent', async () => {
    const facts = await linkFacts([]);
    expect(linkPersonToConcern.narrows?.(dales, monday, facts)).toMatchObject({ tier: 'T5', readers: [hart] });
    expect(facts?.restriction.excluded).toEqual(expect.arrayContaining([dale, okoro]));
    const linked = { type: 'PersonLinked' as const, data: { ...dales, aboutAnAdult: true } };
    given(submitted).knowing(facts).when(linkPersonToConcern, dales, asOkoro).then(linked);
  });
  it('raises an alert when those now shut out have read it before', async () => {
    const facts = await linkFacts([dale, hart]);
    given(submitted)
      .knowing(facts)
      .when(linkPersonToConcern, dales, asOkoro)
      .then(
        { type: 'PersonLinked', data: { ...dales, aboutAnAdult: true } },
        { type: 'ExcludedPeopleHadRead', data: { concernId, people: [dale] } },
      );
  });
  it('is somebody known, and not in it already', async () => {
    const facts = await linkFacts([]);
    given(submitted).knowing(facts).when(linkPersonToConcern, { ...dales, personId: wilma }, asOkoro).refused('concern/person-already-in-it'); // prettier-ignore
    given(submitted).knowing(facts).when(linkPersonToConcern, { ...dales, personId: concernId }, asOkoro).refused('concern/person-unknown'); // prettier-ignore
  });
});

describe('the wrong child', () => {
  const moved = { concernId, from: wilma, to: milo, reason };
  it('gives way to the right one, who takes their part, and nobody who was shut out comes in again', async () => {
    const facts = await reattributeConcern.facts?.(readAt([], { ...before, excluded: [dale] }), moved, monday);
    expect(facts?.restriction).toEqual({ school: ashdown, tier: 'T2', about: [wilma, milo], excluded: [dale], reporter: lim }); // prettier-ignore
    const event = { type: 'ConcernReattributed' as const, data: { ...moved, aboutAnAdult: false } };
    given(submitted).knowing(facts).when(reattributeConcern, moved, asOkoro).then(event);
    expect(concernStream.evolve(concern, event)).toMatchObject({
      people: [{ personId: milo, part: 'subject' }],
      children: [milo],
    });
  });
  it('has to be in it, and the right one not', async () => {
    const facts = await reattributeConcern.facts?.(readAt([]), moved, monday);
    given(submitted).knowing(facts).when(reattributeConcern, { ...moved, from: lim }, asOkoro).refused('concern/person-not-in-it'); // prettier-ignore
    given(submitted).knowing(facts).when(reattributeConcern, { ...moved, to: wilma }, asOkoro).refused('concern/person-already-in-it'); // prettier-ignore
  });
});

describe('somebody who was named by mistake', () => {
  it('is taken out, but never the last whom it is about', () => {
    const linked = { type: 'PersonLinked' as const, data: { concernId, personId: milo, part: 'witness' as const, aboutAnAdult: false, reason } }; // prettier-ignore
    const out = { concernId, personId: milo, reason };
    given(submitted, linked).when(unlinkPersonFromConcern, out, asOkoro).then({ type: 'PersonUnlinked', data: out });
    given(submitted).when(unlinkPersonFromConcern, out, asOkoro).refused('concern/person-not-in-it');
    given(submitted, linked).when(unlinkPersonFromConcern, { ...out, personId: wilma }, asOkoro).refused('concern/last-person'); // prettier-ignore
  });
});
