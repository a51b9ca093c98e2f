import type { Interests } from '@caseward/access-domain';
import { describe, expect, it } from '@jest/globals';
import { ashdown, cole, dale, hart, holding, idNo, known, lim, milo, monday, okoro, report, wilma } from './concern.fixture'; // prettier-ignore
import type { PersonInConcern } from './concern';
import { submitConcern } from './submit-concern';

type Named = readonly (readonly [string, PersonInConcern['part']])[];
const restricts = (reporter: string, named: Named, facts: Partial<typeof known> = {}) =>
  submitConcern.restricts?.(
    { ...report, people: named.map(([personId, part]) => ({ personId, part })) },
    { ...monday, actor: reporter },
    { ...known, ...facts },
  );
const closeTo = (...persons: readonly string[]): Interests => ({ persons, records: [] });

describe('who may know of a concern about a child', () => {
  it('is open to the safeguarding team of the school, and to its reporter what they wrote', () =>
    expect(restricts(lim, [[wilma, 'subject'], [milo, 'may_have_caused_harm']])).toEqual({ school: ashdown, tier: 'T2', about: [wilma, milo], reporter: lim, excluded: [] })); // prettier-ignore

  it('is not for a lead who is family of the child', () => {
    const named: Named = [[wilma, 'subject'], [okoro, 'family_member']]; // prettier-ignore
    expect(restricts(lim, named)).toMatchObject({ tier: 'T2', excluded: [okoro] });
    // A sister at the school reads nothing anyway.
    expect(restricts(lim, [[wilma, 'subject'], [milo, 'family_member']])).toMatchObject({ excluded: [] }); // prettier-ignore
  });

  it('opens to the head when the whole team is close to the child, so that it never waits for nobody', () => {
    const interests = { ...known.interests, [okoro]: closeTo(wilma), [dale]: closeTo(wilma) };
    expect(restricts(lim, [[wilma, 'subject']], { interests })).toMatchObject({ tier: 'T2', readers: [hart] });
  });

  it('stays with a parent who reports it themselves', () =>
    expect(restricts(lim, [[wilma, 'subject'], [lim, 'family_member']])).toMatchObject({ reporter: lim, excluded: [] })); // prettier-ignore

  it.each([['lead', okoro], ['deputy', dale], ['head', hart]])('is the same when the %s reports it', (_, reporter) =>
    expect(restricts(reporter, [[wilma, 'subject']])).toMatchObject({ tier: 'T2', reporter, excluded: [] })); // prettier-ignore
});

describe('who may know of a concern about an adult', () => {
  it('are the few that the route names', () =>
    expect(restricts(lim, [[hart, 'adult_of_concern']])).toEqual({
      school: ashdown,
      tier: 'T5',
      about: [hart],
      reporter: lim,
      readers: [cole],
      excluded: [hart, okoro, dale],
    }));

  it('are the same few for an adult who "may have caused harm"', () => {
    expect(restricts(lim, [[wilma, 'subject'], [okoro, 'may_have_caused_harm']])).toMatchObject({ tier: 'T5', readers: [hart], excluded: [okoro, dale] }); // prettier-ignore
  });

  it('are the same few when the reporter calls the adult its subject, as one does a child', () => {
    expect(restricts(lim, [[okoro, 'subject']])).toMatchObject({
      tier: 'T5',
      readers: [hart],
      excluded: [okoro, dale],
    });
  });

  it('are not the deputy who reports the lead: the deputy keeps their own report, and no more', () => {
    const restriction = restricts(dale, [[okoro, 'adult_of_concern']]);
    expect(restriction).toMatchObject({ tier: 'T5', readers: [hart], reporter: dale, excluded: [okoro] });
  });

  it('are the head who reports a teacher, since it goes to the head', () =>
    expect(restricts(hart, [[lim, 'adult_of_concern']])).toMatchObject({ readers: [hart], reporter: hart, excluded: [lim] })); // prettier-ignore

  it('are not the subject, even when they report themselves', () =>
    expect(restricts(lim, [[lim, 'adult_of_concern']])).toMatchObject({ reporter: lim, readers: [hart], excluded: [lim] })); // prettier-ignore

  it('are not a head who reports themselves', () =>
    expect(restricts(hart, [[hart, 'adult_of_concern']])?.excluded).toContain(hart));

  it('are not a head who declared an interest in the child it names', () => {
    const interests = { [hart]: closeTo(wilma) };
    expect(restricts(lim, [[wilma, 'affected'], [lim, 'adult_of_concern']], { interests })).toMatchObject({ readers: [cole] }); // prettier-ignore
  });

  it('are not somebody whom the subject declared close', () => {
    const interests = { [lim]: closeTo(hart) };
    expect(restricts(dale, [[lim, 'adult_of_concern']], { interests })).toMatchObject({ readers: [cole], excluded: [lim, hart] }); // prettier-ignore
  });

  it('are nobody but the LADO, when nobody inside is left', () =>
    expect(restricts(lim, [[hart, 'adult_of_concern']], { school: holding(['HT', hart]) })).toMatchObject({ readers: [] })); // prettier-ignore

  it('follow the roles that the subject has at the school that employs them', () => {
    const visiting = idNo(40);
    const facts = { adults: [...known.adults, visiting], elsewhere: [holding(['HT', visiting])] };
    expect(restricts(lim, [[visiting, 'adult_of_concern']], facts)).toMatchObject({ readers: [cole] });
  });
});
