import { day, id, words } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, childCaseCommand, notLaterThan, type ChildCaseEvent } from '../child-case';
import { ready } from '../child-case-life';
import { ableToSee, fresh, ownerFacts, stillToCome } from './find';
import type { CaseWork } from './work';

const may = { ...byTeam, tier: 'T3' } as const;
const reportsOf = ({ actions }: CaseWork) =>
  actions.filter(({ kind, status }) => kind === 'conference_report' && status === 'open');

/** By when the authority wants the school's report: somebody is to write it. Set again, the date of that action moves. */
export const setConferenceReportDate = childCaseCommand({
  type: 'SetConferenceReportDate',
  input: z.object({ caseId: id, actionId: id, owner: id, due: day, conferenceOn: day.optional() }),
  may,
  about: ({ caseId }) => caseId,
  facts: ownerFacts,
  decide(state, { owner, ...input }, { today }, known) {
    const { work } = ready(state, 'SetConferenceReportDate');
    stillToCome(today, input.due);
    ableToSee(known);
    const { caseId, due } = input;
    const before = reportsOf(work)[0];
    if (!before) fresh(work.actions, input.actionId);
    const actionId = before?.id ?? input.actionId;
    const follows: readonly ChildCaseEvent[] = before
      ? [
          ...(before.due === due ? [] : [{ type: 'CaseActionExtended' as const, data: { caseId, actionId, due, from: before.due } }]),
          ...(before.owner === owner ? [] : [{ type: 'CaseActionReassigned' as const, data: { caseId, actionId, owner, from: before.owner } }]),
        ]
      : [{ type: 'CaseActionAdded', data: { caseId, actionId, owner, due, kind: 'conference_report', basis: 'agency' } }];
    return [{ type: 'ConferenceReportDateSet', data: { ...input, actionId } }, ...follows];
  },
}); // prettier-ignore

/** The report was sent, and whether the family read it before the conference, as they should. */
export const recordConferenceReport = childCaseCommand({
  type: 'RecordConferenceReport',
  input: z.object({ caseId: id, on: day, sharedWithFamily: z.boolean(), summary: words(10_000) }),
  may,
  about: ({ caseId }) => caseId,
  decide(state, input, { today }) {
    const { work } = ready(state, 'RecordConferenceReport');
    notLaterThan(today, input.on);
    const { caseId, summary } = input;
    return [
      { type: 'ConferenceReportRecorded', data: input },
      ...reportsOf(work).map(
        ({ id: actionId }): ChildCaseEvent => ({ type: 'CaseActionCompleted', data: { caseId, actionId, done: summary.slice(0, 5_000) } }),
      ),
    ];
  },
}); // prettier-ignore
