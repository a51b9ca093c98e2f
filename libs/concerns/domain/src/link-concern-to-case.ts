import { id, Refusal, type Moment, type ReadFact } from '@caseward/kernel';
import { mayKnow, restrictionAggregate } from '@caseward/access-domain';
import { everyRecordOf, pupilAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import { byTeam, concernCommand, concernStream, type Concern, type ConcernEvent, type ConcernRefusal } from './concern';
import { ready } from './concern-states';

type Input = Readonly<{ concernId: string; caseId: string }>;
type Facts = Readonly<{ fits: boolean; pupils: readonly string[] }>;

/**
 * Whether there is such a case, for whoever asks, at that school and about one of the children. That it is open, and one
 * of its own children is meant, the case itself says when it takes the concern; else it turns it away.
 */
export const linkingFacts = async (read: ReadFact, { concernId, caseId }: Input, moment: Moment): Promise<Facts> => {
  const concern = await read(concernStream, concernId);
  const file = await read(restrictionAggregate, caseId);
  if (concern.status === 'none') return { fits: false, pupils: [] };
  const known = await Promise.all(
    concern.children.map(async (one) => ({ one, pupil: await read(pupilAggregate, one) })),
  );
  const pupils = known.filter(({ pupil }) => pupil.everAdmitted).map(({ one }) => one);
  const alike = file?.kind === 'childcase' && file.school === concern.school;
  const shared = (await everyRecordOf(read, pupils)).some((child) => file?.about.includes(child));
  return { fits: alike && shared && (await mayKnow(read, moment.actor, caseId, moment)), pupils };
};

export const linkToCase = (
  concern: Concern,
  { concernId, caseId }: Input,
  { actor }: Pick<Moment, 'actor'>,
  { fits, pupils }: Facts,
): readonly ConcernEvent[] => {
  const { school } = ready(concern, 'LinkConcernToCase');
  if (!fits) throw new Refusal<ConcernRefusal>('concern/case-not-for-this');
  const data = { concernId, caseId, schoolId: school, children: [...pupils], linkedBy: actor };
  return [{ type: 'ConcernLinkedToCase', data }];
};

/** A triaged concern is added to a case that one of its children has already. The case takes it by reaction. */
export const linkConcernToCase = concernCommand({
  type: 'LinkConcernToCase',
  input: z.object({ concernId: id, caseId: id }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  sole: true,
  facts: linkingFacts,
  decide: linkToCase,
});
