import { id, Refusal, type Moment, type ReadFact } from '@caseward/kernel';
import { restrictionAggregate } from '@caseward/access-domain';
import { z } from 'zod';
import { breachCategory, personalData } from './breach-codes';
import { breachFacts, breachLine } from './breach-line';
import { byTeam, concernCommand, concernStream, reason, type ConcernRefusal } from './concern';
import { ready } from './concern-states';

type Input = Readonly<{ concernId: string; breachId: string; subject?: string | undefined }>;

/** Whether the id is free, what whoever broke the rule is, and whether anybody is in line: what the opening will ask, asked first. */
const routingToBreach = async (read: ReadFact, { concernId, breachId, subject }: Input, moment: Moment) => {
  const taken = (await read(restrictionAggregate, breachId)) !== undefined;
  const concern = await read(concernStream, concernId);
  if (concern.status === 'none') return { taken, personType: 'unknown' as const, nobody: false };
  const affected = concern.children.filter((child) => child !== subject);
  const naming = { schoolId: concern.school, subject, affected, concernId };
  const facts = await breachFacts(read, naming, moment);
  const known = subject === undefined ? undefined : facts.known[subject];
  // A child who has changed school since is a child all the same.
  const personType = known === 'elsewhere' ? ('pupil' as const) : (known ?? ('unknown' as const));
  return { taken, personType, nobody: breachLine(naming, facts).nobody };
};

/**
 * Somebody broke a rule of the school, and nobody's safety waits for an answer: it goes on as a breach case, which opens
 * by reaction. What was reported stays here.
 */
export const routeConcernToBreach = concernCommand({
  type: 'RouteConcernToBreach',
  input: z.object({
    concernId: id,
    breachId: id,
    /** Who broke it: one of those whom the concern names. */
    subject: id.optional(),
    category: breachCategory,
    personalData,
    reason,
  }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  sole: true,
  facts: routingToBreach,
  decide(concern, input, { actor }: Pick<Moment, 'actor'>, { taken, personType, nobody }) {
    const { people, school, reporter, children, submittedAt } = ready(concern, 'RouteConcernToBreach');
    const { subject } = input;
    if (subject !== undefined && !people.some(({ personId }) => personId === subject))
      throw new Refusal<ConcernRefusal>('concern/person-not-in-it');
    if (taken) throw new Refusal('record/id-in-use');
    if (nobody) throw new Refusal<ConcernRefusal>('concern/nobody-for-a-breach');
    const affected = children.filter((child) => child !== subject);
    const data = {
      ...input,
      schoolId: school,
      personType,
      affected,
      reporter,
      routedBy: actor,
      learnedAt: submittedAt,
    };
    return [{ type: 'ConcernRoutedToBreach', data }];
  },
});
