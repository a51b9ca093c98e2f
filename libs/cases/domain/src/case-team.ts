import { mayBeLetIn } from '@caseward/access-domain';
import { id, reason, Refusal, words, type Moment, type PersonId, type ReadFact } from '@caseward/kernel';
import { z } from 'zod';
import {
  aboutCase,
  byLead,
  childCaseCommand,
  ofCase,
  type ChildCaseEvent,
  type ChildCaseRefusal,
  type OpenChildCase,
} from './child-case';
import { ready } from './child-case-life';

type Facts = Readonly<{ fits: boolean }>;
type Input = Readonly<{ caseId: string }>;
/** Whether they work at the school and are not shut out of the case: then a part in it may be given to them. */
const fitting = async (read: ReadFact, person: PersonId, { caseId }: Input, moment: Moment): Promise<Facts> => ({
  fits: await mayBeLetIn(read, person, caseId, moment),
});
const say = (code: ChildCaseRefusal) => new Refusal<ChildCaseRefusal>(code);
/** Whoever has no part in the case any more, of those who had one. */
const gone = ({ owner, team }: Pick<OpenChildCase, 'owner' | 'team'>, person: PersonId) =>
  owner === person || team.includes(person) ? {} : { leaves: person };
const leaving = (events: readonly ChildCaseEvent[]): readonly PersonId[] =>
  events.flatMap(({ data }) => ('leaves' in data && data.leaves ? [data.leaves] : []));

/** One person sees to it that what was decided is done. They are let in, and whoever had it before goes, unless they are in the team. */
export const assignCaseOwner = childCaseCommand({
  type: 'AssignCaseOwner',
  input: z.object({ ...ofCase, owner: id, reason }),
  may: { ...byLead, roles: ['DSL', 'TSL'] },
  about: aboutCase,
  sole: true,
  facts: (read, input, moment) => fitting(read, input.owner, input, moment),
  letsIn: (events) => events.flatMap((e) => (e.type === 'CaseOwnerAssigned' ? [e.data.owner] : [])),
  letsOut: leaving,
  decide(state, { caseId, owner, reason }, _, { fits }) {
    const file = ready(state, 'AssignCaseOwner');
    if (file.owner === owner) throw say('case/owner-already');
    if (!fits) throw say('case/person-may-not-see');
    const left = gone({ ...file, owner }, file.owner);
    return [{ type: 'CaseOwnerAssigned', data: { caseId, owner, before: file.owner, ...left, reason } }];
  },
});

/** A colleague who has to know: they read the case from now on, and it is written down why. */
export const addCaseTeamMember = childCaseCommand({
  type: 'AddCaseTeamMember',
  input: z.object({ ...ofCase, personId: id, why: words(2_000) }),
  may: byLead,
  about: aboutCase,
  facts: (read, input, moment) => fitting(read, input.personId, input, moment),
  letsIn: (events) => events.flatMap((e) => (e.type === 'CaseTeamMemberAdded' ? [e.data.personId] : [])),
  decide(state, input, _, { fits }) {
    if (ready(state, 'AddCaseTeamMember').team.includes(input.personId)) throw say('case/member-already');
    if (!fits) throw say('case/person-may-not-see');
    return [{ type: 'CaseTeamMemberAdded', data: input }];
  },
});

/** They do not have to know any more: from this moment they read nothing of it, unless their post opens it to them. */
export const removeCaseTeamMember = childCaseCommand({
  type: 'RemoveCaseTeamMember',
  input: z.object({ ...ofCase, personId: id, reason }),
  may: byLead,
  about: aboutCase,
  letsOut: leaving,
  decide(state, input) {
    const file = ready(state, 'RemoveCaseTeamMember');
    const team = file.team.filter((one) => one !== input.personId);
    if (team.length === file.team.length) throw say('case/not-a-member');
    return [{ type: 'CaseTeamMemberRemoved', data: { ...input, ...gone({ ...file, team }, input.personId) } }];
  },
});
