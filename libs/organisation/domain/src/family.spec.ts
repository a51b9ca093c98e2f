import { describe, expect, it } from '@jest/globals';
import { metaOf, scenario } from '@caseward/kernel/testing';
import {
  linkPupilToSiblings,
  linkSiblingPupils,
  mirrorSiblingLink,
  setPupilContacts,
  unlinkSiblingPupils,
} from './family';
import { mirrorSiblingsReaction } from './mirror-siblings.reaction';
import { siblingsOf, type OpenPupilEvent } from './pupil';
import { pupilAggregate } from './pupil-aggregate';
import { ashdown, idNo, monday } from './scene.fixture';

const brookside = idNo(3);
const [wilma, otis] = [idNo(20), idNo(21)];
const admitted = { type: 'PupilAdmitted', data: { pupilId: wilma, schoolId: ashdown, yearGroup: '4', className: '4B' } } as const; // prettier-ignore
const link = { pupilId: wilma, schoolId: ashdown, siblingId: otis };
const linked = { type: 'SiblingPupilsLinked', data: { ...link, mirrored: false } } as const;
const unlinked = { type: 'SiblingPupilsUnlinked', data: { ...link, mirrored: false } } as const;
const given = scenario(pupilAggregate, monday);
const otisIs = (knownAt?: string) => ({
  sibling: { school: knownAt, everAdmitted: true, ...(knownAt ? { knownAt } : {}) },
});

describe('the contacts of a child', () => {
  const ida = { contactId: idNo(30), name: 'Ms Ida Frost', relation: 'Mother', priority: 1, phones: ['07700 900123'] };
  const contacts = { pupilId: wilma, schoolId: ashdown, contacts: [ida] };
  it('are set as one list, with their ids in the open', () =>
    given(admitted)
      .when(setPupilContacts, contacts)
      .then({ type: 'PupilContactsSet', data: { ...contacts, contactIds: [ida.contactId] } }));
  it('are those of a child whom this school knows', () =>
    given(admitted)
      .when(setPupilContacts, { ...contacts, schoolId: brookside })
      .refused('pupil/unknown'));
  it('are each named once', () =>
    expect(setPupilContacts.input.safeParse({ ...contacts, contacts: [ida, ida] }).success).toBe(false));
});

describe('brothers and sisters', () => {
  it('are linked, at another school of the trust too', () =>
    given(admitted).knowing(otisIs(brookside)).when(linkSiblingPupils, link).then(linked));
  it('linked again are linked still, and nothing is recorded', () =>
    given(admitted, linked).knowing(otisIs(ashdown)).when(linkSiblingPupils, link).then());
  it('are children whom the trust knows', () =>
    given(admitted).knowing(otisIs()).when(linkSiblingPupils, link).refused('family/sibling-unknown'));
  it('are not the child itself', () =>
    given(admitted)
      .knowing(otisIs(ashdown))
      .when(linkSiblingPupils, { ...link, siblingId: wilma })
      .refused('family/not-themselves'));
  it('are linked all at once as a school names them, and only those who are not linked yet', () => {
    const dora = idNo(22);
    const named = { pupilId: wilma, schoolId: ashdown, siblingIds: [otis, dora, dora] };
    const know = (...at: readonly string[]) => ({ siblings: at.map((knownAt) => otisIs(knownAt).sibling) });
    const all = know(ashdown, brookside, brookside);
    const toDora = { type: 'SiblingPupilsLinked', data: { ...link, siblingId: dora, mirrored: true } } as const;
    const toOtis = { type: 'SiblingPupilsLinked', data: { ...link, mirrored: true } } as const;
    given(admitted).knowing(all).when(linkPupilToSiblings, named).then(toOtis, toDora);
    given(admitted, linked).knowing(all).when(linkPupilToSiblings, named).then(toDora);
    given(admitted, toOtis, toDora).knowing(all).when(linkPupilToSiblings, named).then();
    const unknown = { siblings: [otisIs(ashdown).sibling, otisIs().sibling] };
    given(admitted).knowing(unknown).when(linkPupilToSiblings, named).refused('family/sibling-unknown');
    given(admitted)
      .knowing(know(ashdown))
      .when(linkPupilToSiblings, { ...named, siblingIds: [wilma] })
      .refused('family/not-themselves');
    given().knowing(all).when(linkPupilToSiblings, named).refused('pupil/unknown');
  });
  it('are no longer linked once that is said', () => {
    given(admitted, linked).when(unlinkSiblingPupils, link).then(unlinked);
    given(admitted).when(unlinkSiblingPupils, link).then();
  });
  it('are a fact for other rules', () => {
    const after = (...events: readonly OpenPupilEvent[]) => siblingsOf(events.reduce(pupilAggregate.evolve, pupilAggregate.initial)); // prettier-ignore
    expect(after(admitted)).toEqual([]);
    expect(after(admitted, linked)).toEqual([otis]);
    expect(after(admitted, linked, unlinked)).toEqual([]);
  });
});

describe('the other child of a link', () => {
  const told = { type: 'MirrorSiblingLink', input: { pupilId: otis, siblingId: wilma, linked: true } };
  it('learns of it', () => {
    expect(mirrorSiblingsReaction.on.SiblingPupilsLinked?.(linked.data, metaOf())).toEqual(told);
    expect(mirrorSiblingsReaction.on.SiblingPupilsUnlinked?.(unlinked.data, metaOf())).toEqual({
      ...told,
      input: { ...told.input, linked: false },
    });
  });
  it('tells nobody back', () =>
    expect(
      mirrorSiblingsReaction.on.SiblingPupilsLinked?.({ ...linked.data, mirrored: true }, metaOf()),
    ).toBeUndefined());
  it('has the link from the school that knows them', () => {
    const mirror = { pupilId: wilma, siblingId: otis, linked: true };
    const mirrored = { type: 'SiblingPupilsLinked', data: { ...link, mirrored: true } } as const;
    given(admitted).when(mirrorSiblingLink, mirror).then(mirrored);
    given(admitted, mirrored).when(mirrorSiblingLink, mirror).then();
    given().when(mirrorSiblingLink, mirror).then();
  });
});
