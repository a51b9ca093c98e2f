import type { Day, Id, Instant } from '@caseward/kernel';
import { idOf } from './ids';
import type { Outcome } from './situations';
import { step, type Step } from './steps';

export type Part = 'subject' | 'affected' | 'may_have_caused_harm' | 'witness' | 'adult_of_concern';

/** One concern from its first word to the last, with its people and times. */
export type ToldStory = Readonly<{
  key: string;
  schoolId: Id;
  reporter: Id;
  at: Instant;
  occurredOn: Day;
  people: readonly Readonly<{ personId: Id; part: Part }>[];
  safeNow: 'yes' | 'no' | 'not_sure';
  account: string;
  childsWords?: string;
  place?: string;
  actionTaken?: string;
  decision?: Readonly<{
    by: Id;
    at: Instant;
    /** When the same day went by before anybody decided. */
    escalatedAt?: Instant;
    outcome: Pick<Outcome, 'threshold' | 'level' | 'parents'> &
      Readonly<{ category: string; rationale: string; parentsReason?: string }>;
    opensCase: boolean;
  }>;
  addendum?: Readonly<{ by: Id; at: Instant; text: string }>;
  /** A nude or sexual image of a child may be about: who handles it. */
  imagery?: Readonly<{ lead: Id; head: Id }>;
}>;

/** The story's commands, in order. Nothing is told from the future. */
export const stepsOf = (told: ToldStory, now: Instant): readonly Step[] => {
  const { key, schoolId, reporter, at, occurredOn, people, safeNow, account, decision, addendum } = told;
  const { childsWords, place, actionTaken } = told;
  const concernId = idOf(`concern/${key}`);
  const more = { ...(childsWords && { childsWords }), ...(place && { place }), ...(actionTaken && { actionTaken }) };
  const steps = [
    step(`${key}/submit`, at, reporter, 'SubmitConcern', {
      ...{ concernId, schoolId, people, safeNow, occurredOn, account },
      ...more,
    }),
  ];
  if (decision) {
    const { by, escalatedAt, outcome, opensCase } = decision;
    if (escalatedAt) steps.push(step(`${key}/late`, escalatedAt, 'system', 'EscalateUntriagedConcern', { concernId }));
    steps.push(step(`${key}/triage`, decision.at, by, 'RecordTriageDecision', { concernId, ...outcome }));
    if (opensCase) {
      const caseId = idOf(`case/${key}`);
      const openedAt = new Date(Date.parse(decision.at) + 120_000).toISOString();
      const children = people.filter((p) => p.part === 'subject' || p.part === 'affected').map((p) => p.personId);
      steps.push(
        step(`${key}/open`, openedAt, by, 'OpenCaseFromConcern', { concernId, caseId }),
        // What the reaction would do, at its own time in the story; the reaction then finds it done.
        step(`${key}/case`, openedAt, 'system', 'OpenChildCase', { caseId, schoolId, concernId, children, owner: by }),
      );
    }
  }
  if (addendum) {
    const { by, text } = addendum;
    steps.push(step(`${key}/addendum`, addendum.at, by, 'AddConcernAddendum', { concernId, text }));
  }
  return steps.filter((one) => one.at < now);
};
