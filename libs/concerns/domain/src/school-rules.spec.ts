import { defaultRules, type Moment, type SchoolRules } from '@caseward/kernel';
import { running, scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { calendar, concernId, dale, hart, holding, known, lim, milo, monday, notSafe, okoro, report, submitted, wilma } from './concern.fixture'; // prettier-ignore
import { concernAggregate, submitConcern, triageDue, untriagedConcern } from './index';
import { escalateImmediateDanger } from './escalate-immediate-danger';
import type { OpenConcernEvent } from './concern';
import { callingOrder } from './calling-order';
import { restrictionFor } from './routing';

/** Ashdown, which set this for itself from Monday the seventh on. */
const at = (rules: Partial<SchoolRules>): Moment => ({
  ...monday,
  calendar: { ...calendar, rules: [{ from: '2026-09-07', rules: { ...defaultRules, ...rules } }] },
});
const submits = (moment: Moment, facts = known, input: object = report) =>
  submitConcern.decide(concernAggregate.initial, submitConcern.input.parse(input), moment, facts);

describe('a school that has set its own times', () => {
  const { calendar: own } = at({ urgentTriageMinutes: 15, triageSchoolDays: 1 });
  it('decides by them', () => {
    expect(triageDue(own, '2026-09-07T09:00:00.000Z', true)).toBe('2026-09-07T09:15:00.000Z');
    expect(triageDue(own, '2026-09-07T09:00:00.000Z', false)).toBe('2026-09-08T15:00:00.000Z');
    expect(running<OpenConcernEvent>(untriagedConcern, own, notSafe)).toEqual({
      [concernId]: '2026-09-07T09:15:00.000Z',
    });
  });
  it('decides on what came before them by what counted then', () =>
    expect(triageDue(own, '2026-09-04T09:00:00.000Z', true)).toBe('2026-09-04T09:30:00.000Z'));
  it('calls the next one up as soon as it says', () => {
    const [called] = escalateImmediateDanger.decide(
      [notSafe, { type: 'ImmediateDangerFlagged' as const, data: { concernId, schoolId: report.schoolId } }].reduce(
        concernAggregate.evolve,
        concernAggregate.initial,
      ),
      { concernId },
      at({ dangerMinutes: 2 }),
      [{ role: 'DSL', people: [okoro] }],
    );
    expect(called).toMatchObject({ data: { nextAt: '2026-09-07T09:02:00.000Z' } });
  });
});

describe('a concern about a child', () => {
  const alsoTo = (moment: Moment, facts = known, input?: object) =>
    submits(moment, facts, input).flatMap((e) => (e.type === 'ConcernSubmitted' ? (e.data.alsoTo ?? []) : []));
  it('goes to the team alone, unless the school says otherwise', () => {
    expect(alsoTo(monday)).toEqual([]);
    scenario(concernAggregate, monday)().knowing(known).when(submitConcern, report).then(submitted);
  });
  it('goes to the head as well where the school says so, who is let in before it is written', () => {
    for (const childConcernsTo of ['team_and_head', 'head_first'] as const) {
      expect(alsoTo(at({ childConcernsTo }))).toEqual([hart]);
      expect(submitConcern.letsIn?.(submits(at({ childConcernsTo })))).toEqual([hart]);
    }
  });
  it('never goes to a head who is family of the child, or close to them', () => {
    const people = [{ personId: wilma, part: 'subject' }, { personId: hart, part: 'family_member' }]; // prettier-ignore
    expect(alsoTo(at({ childConcernsTo: 'head_first' }), known, { ...report, people })).toEqual([]);
    const close = { ...known, interests: { [hart]: { persons: [wilma], records: [] } } };
    expect(alsoTo(at({ childConcernsTo: 'team_and_head' }), close)).toEqual([]);
  });
  it('has the head called first, after whoever is on duty, where the school says so', () => {
    const restriction = { kind: 'concern', school: report.schoolId, tier: 'T2' as const, about: [wilma], excluded: [], reporter: lim }; // prettier-ignore
    const rungs = (headFirst: boolean) =>
      callingOrder({ restriction, record: concernId, school: known.school, trust: holding(), rota: { said: [] }, trustRota: { said: [] }, interestsOf: () => ({ persons: [], records: [] }), now: monday.now, headFirst }).flatMap(({ people }) => people); // prettier-ignore
    expect(rungs(false).slice(0, 3)).toEqual([okoro, dale, hart]);
    expect(rungs(true).slice(0, 3)).toEqual([hart, okoro, dale]);
  });
});

describe('a concern about an adult', () => {
  const readers = (who: string, moment: Moment, facts = known) =>
    restrictionFor({ schoolId: report.schoolId, people: [{ personId: who, part: 'adult_of_concern' }, { personId: milo, part: 'affected' }] }, lim, moment, facts).readers; // prettier-ignore
  const both = at({ adultConcernsTo: 'head_and_lead' });
  it('goes to the head alone, or to the lead beside the head where the school says so', () => {
    const teacher = { ...known, adults: [...known.adults, 'teacher'] };
    expect(readers('teacher', monday, teacher)).toEqual([hart]);
    expect(readers('teacher', both, teacher)).toEqual([hart, okoro]);
    const close = { ...teacher, interests: { [okoro]: { persons: ['teacher'], records: [] } } };
    expect(readers('teacher', both, close)).toEqual([hart]);
  });
  it('goes to the lead by no rule when it is about the team, or past the head', () => {
    expect(readers(dale, both)).toEqual([hart]);
    expect(readers(okoro, both)).toEqual([hart]);
    expect(readers(hart, both)).not.toContain(okoro);
  });
});
