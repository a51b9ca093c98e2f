import { mayKnow, restrictionAggregate } from '@caseward/access-domain';
import { companionId, decisionInput, id, Refusal, words, type Id } from '@caseward/kernel';
import { z } from 'zod';
import { breachCommand, byHead, byTeam } from './breach';
import { ready } from './breach-life';
import { safeguardingRoute } from './codes';
import type { BreachRefusal } from './refusals';

const about = ({ breachId }: Readonly<{ breachId: string }>) => breachId;

/** The departure from policy was agreed beforehand, or is justified now (breach of policy 14.2). It does not end the case. */
export const linkException = breachCommand({
  type: 'LinkException',
  input: z.object({ breachId: id, reference: words(200), justification: words(5_000) }),
  may: byHead,
  about,
  decide(breach, input, { actor }) {
    ready(breach, 'LinkException', actor);
    return [{ type: 'ExceptionLinked', data: input }];
  },
});

/**
 * A child's safety is in it: says where that is taken care of. A concern is named; the procedure for concerns about adults
 * has few readers, so nothing more is said of it than that it has begun.
 */
export const linkSafeguardingRecord = breachCommand({
  type: 'LinkSafeguardingRecord',
  input: z
    .object({ breachId: id, route: safeguardingRoute, concernId: id.optional() })
    .refine(({ route, concernId }) => (route === 'concern') === (concernId !== undefined), {
      path: ['concernId'],
      message: 'Choose the concern',
    }),
  may: byTeam,
  about,
  async facts(read, { concernId }, moment) {
    if (concernId === undefined) return { school: undefined, readable: false };
    const concern = await read(restrictionAggregate, concernId);
    return {
      school: concern?.kind === 'concern' ? concern.school : undefined,
      readable: await mayKnow(read, moment.actor, concernId, moment),
    };
  },
  decide(before, input, { actor }, { school, readable }) {
    const breach = ready(before, 'LinkSafeguardingRecord', actor);
    if (input.route === 'concern' && (!readable || school !== breach.school))
      throw new Refusal<BreachRefusal>('breach/concern-not-fit');
    return [{ type: 'SafeguardingRecordLinked', data: input }];
  },
});

/** One that was given up keeps its id: the next has another. */
export const investigationOfBreach = (breachId: Id, before: number): Id =>
  companionId(breachId, before === 0 ? 'investigation' : `investigation/${before}`);

/** It is investigated: then somebody is commissioned to do so, on a record of its own. */
export const orderInvestigation = breachCommand({
  type: 'OrderInvestigation',
  input: z.object({ breachId: id, ...decisionInput }),
  may: byHead,
  about,
  sole: true,
  decide(before, input, { actor }) {
    const { school, ordered } = ready(before, 'OrderInvestigation', actor);
    const investigationId = investigationOfBreach(input.breachId, ordered);
    return [{ type: 'InvestigationOrdered', data: { ...input, schoolId: school, investigationId } }];
  },
});

/** It is dealt with by talking: never when one of the five tests says that it has to be investigated. */
export const manageInformally = breachCommand({
  type: 'ManageInformally',
  input: z.object({ breachId: id, ...decisionInput }),
  may: byHead,
  about,
  sole: true,
  decide(breach, input, { actor }) {
    ready(breach, 'ManageInformally', actor);
    return [{ type: 'InformalRouteChosen', data: input }];
  },
});
