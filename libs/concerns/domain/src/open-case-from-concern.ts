import { id, Refusal, type Moment, type ReadFact } from '@caseward/kernel';
import { restrictionAggregate } from '@caseward/access-domain';
import { pupilAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import { byTeam, concernCommand, concernStream, type Concern, type ConcernEvent, type ConcernRefusal } from './concern';
import { ready } from './concern-states';

type Input = Readonly<{ concernId: string; caseId: string }>;
type Facts = Readonly<{ taken: boolean; pupils: readonly string[] }>;

/** Whether the id is free, and who of those in it is a child: an adult who was affected has no case. */
export const openingFacts = async (read: ReadFact, { concernId, caseId }: Input): Promise<Facts> => {
  const concern = await read(concernStream, concernId);
  const children = concern.status === 'none' ? [] : concern.children;
  const known = await Promise.all(children.map(async (one) => ({ one, pupil: await read(pupilAggregate, one) })));
  return {
    taken: (await read(restrictionAggregate, caseId)) !== undefined,
    pupils: known.filter(({ pupil }) => pupil.everAdmitted).map(({ one }) => one),
  };
};

export const openCase = (
  concern: Concern,
  { concernId, caseId }: Input,
  { actor }: Pick<Moment, 'actor'>,
  { taken, pupils }: Facts,
): readonly ConcernEvent[] => {
  const { school, children } = ready(concern, 'OpenCaseFromConcern');
  const ofChildren = children.filter((child) => pupils.includes(child));
  if (ofChildren.length === 0) throw new Refusal<ConcernRefusal>('concern/no-child-to-open-a-case-for');
  // The case could never open under an id that another record has, and the concern would wait for it for ever.
  if (taken) throw new Refusal('record/id-in-use');
  const data = { concernId, caseId, schoolId: school, children: ofChildren, openedBy: actor };
  return [{ type: 'ConcernOpenedAsCase', data }];
};

/** A triaged concern becomes a case for the children it is about. The case itself opens by reaction. */
export const openCaseFromConcern = concernCommand({
  type: 'OpenCaseFromConcern',
  input: z.object({ concernId: id, caseId: id }),
  may: byTeam,
  about: ({ concernId }) => concernId,
  sole: true,
  facts: openingFacts,
  decide: openCase,
});
