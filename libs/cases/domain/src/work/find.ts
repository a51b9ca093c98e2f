import { Refusal, type Day, type Moment, type PersonId, type ReadFact, type RecordId } from '@caseward/kernel';
import { mayKnow } from '@caseward/access-domain';
import type { ChildCaseEvent, OpenChildCase } from '../child-case';
import type { WorkRefusal } from './refusals';
import type { CaseAction, CaseWork, Referral } from './work';

export const no = (code: WorkRefusal) => new Refusal<WorkRefusal>(code);

/** @throws Refusal when the case has no such referral */
export const referralIn = ({ work }: OpenChildCase, id: RecordId): Referral => {
  const found = work.referrals.find((one) => one.id === id);
  if (!found) throw no('case/referral-unknown');
  return found;
};
/** One that was sent and is not put away. @throws Refusal */
export const sentReferralIn = (file: OpenChildCase, id: RecordId): Referral => {
  const found = referralIn(file, id);
  if (found.status === 'drafted') throw no('case/referral-not-made');
  if (found.status === 'closed') throw no('case/referral-closed');
  return found;
};
/** @throws Refusal when there is none, or it has ended */
export const openActionIn = ({ work }: OpenChildCase, id: RecordId): CaseAction => {
  const found = work.actions.find((one) => one.id === id);
  if (!found) throw no('case/action-unknown');
  if (found.status !== 'open') throw no('case/action-ended');
  return found;
};

/** The actions that an answer makes needless: to chase it. */
export const chasesOf = ({ actions }: CaseWork, referralId: RecordId): readonly CaseAction[] =>
  actions.filter((one) => one.referralId === referralId && one.status === 'open');
export const chased = (
  work: CaseWork,
  caseId: RecordId,
  referralId: RecordId,
  done: string,
): readonly ChildCaseEvent[] =>
  chasesOf(work, referralId).map(({ id }) => ({ type: 'CaseActionCompleted', data: { caseId, actionId: id, done } }));

/** @throws Refusal for an id that the case has already */
export const fresh = (taken: readonly Readonly<{ id: string }>[], id: RecordId): void => {
  if (taken.some((one) => one.id === id)) throw no('case/already-there');
};
/** @throws Refusal for a day that has gone by */
export const stillToCome = (today: Day, due: Day): void => {
  if (due < today) throw no('case/day-has-passed');
};
/** @throws Refusal when something is kept or overridden and nobody says why */
export const because = (needed: boolean, said: string | undefined, code: WorkRefusal): void => {
  if (needed && !said?.trim()) throw no(code);
};

/** Whoever is given something to do in a case must be somebody who may see it. */
export const ownerFacts = async (
  read: ReadFact,
  { caseId, owner }: Readonly<{ caseId: RecordId; owner: PersonId }>,
  moment: Moment,
) => ({ canRead: await mayKnow(read, owner, caseId, moment) });
/** @throws Refusal for an owner who may not see the case */
export const ableToSee = ({ canRead }: Readonly<{ canRead: boolean }>): void => {
  if (!canRead) throw no('case/owner-cannot-see-it');
};
