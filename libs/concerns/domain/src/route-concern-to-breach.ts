import { id, Refusal, type Moment, type ReadFact } from '@caseward/kernel';
import { restrictionAggregate } from '@caseward/access-domain';
import { pupilAggregate, staffAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import { breachCategory, personalData } from './breach-codes';
import { byTeam, concernCommand, reason, type ConcernRefusal } from './concern';
import { ready } from './concern-states';

type Input = Readonly<{ breachId: string; subject?: string | undefined }>;

const personTypeOf = async (read: ReadFact, subject: string | undefined) => {
  if (subject === undefined) return 'unknown' as const;
  if ((await read(staffAggregate, subject)).known) return 'staff' as const;
  return (await read(pupilAggregate, subject)).knownAt ? ('pupil' as const) : ('unknown' as const);
};

const routingToBreach = async (read: ReadFact, { breachId, subject }: Input) => ({
  taken: (await read(restrictionAggregate, breachId)) !== undefined,
  personType: await personTypeOf(read, subject),
});

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
  decide(concern, input, { actor }: Pick<Moment, 'actor'>, { taken, personType }) {
    const { people, school, reporter, children, submittedAt } = ready(concern, 'RouteConcernToBreach');
    const { subject } = input;
    if (subject !== undefined && !people.some(({ personId }) => personId === subject))
      throw new Refusal<ConcernRefusal>('concern/person-not-in-it');
    if (taken) throw new Refusal('record/id-in-use');
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
