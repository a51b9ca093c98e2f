import { day, id, optionalWords, words } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, childCaseCommand, notLaterThan } from '../child-case';
import { ready } from '../child-case-life';
import { conferenceBy, coreGroupBy, reviewBy } from './clocks';
import { attendance, conferenceKind, conferenceOutcome, strategyOutcome } from './codes';

const may = { ...byTeam, tier: 'T3' } as const;
const meeting = { caseId: id, on: day, attendance, present: optionalWords(2_000), decisions: words(10_000) };

/** What the agencies decided together. When harm is to be investigated, a conference is expected by a day. */
export const recordStrategyDiscussion = childCaseCommand({
  type: 'RecordStrategyDiscussion',
  input: z.object({ ...meeting, outcome: strategyOutcome }),
  may,
  about: ({ caseId }) => caseId,
  decide(state, input, { today, calendar }) {
    ready(state, 'RecordStrategyDiscussion');
    notLaterThan(today, input.on);
    const leads = input.outcome === 'section_47' || input.outcome === 'section_47_with_police';
    const data = { ...input, ...(leads ? { conferenceBy: conferenceBy(calendar, input.on) } : {}) };
    return [{ type: 'StrategyDiscussionRecorded', data }];
  },
});

/** A child protection conference, the first or a review: its outcome, our view, and when to meet again. */
export const recordConference = childCaseCommand({
  type: 'RecordConference',
  input: z.object({
    ...meeting,
    kind: conferenceKind,
    outcome: conferenceOutcome,
    ourView: optionalWords(5_000),
  }),
  may,
  about: ({ caseId }) => caseId,
  decide(state, input, { today, calendar }) {
    ready(state, 'RecordConference');
    notLaterThan(today, input.on);
    const { kind, on, outcome } = input;
    const dates =
      outcome === 'on_a_plan'
        ? {
            reviewBy: reviewBy(kind, on),
            ...(kind === 'initial' ? { coreGroupBy: coreGroupBy(calendar, on) } : {}),
          }
        : {};
    return [{ type: 'ConferenceRecorded', data: { ...input, ...dates } }];
  },
});

/** Those who carry out the plan met. The next date is theirs to set. */
export const recordCoreGroup = childCaseCommand({
  type: 'RecordCoreGroup',
  input: z.object({ ...meeting, nextBy: day.optional() }),
  may,
  about: ({ caseId }) => caseId,
  decide(state, input, { today }) {
    ready(state, 'RecordCoreGroup');
    notLaterThan(today, input.on);
    return [{ type: 'CoreGroupRecorded', data: input }];
  },
});
