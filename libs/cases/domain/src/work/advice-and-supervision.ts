import { adviceReceivedInput, adviceSoughtInput } from '@caseward/organisation-domain';
import { addDays, day, id, optionalWords, words } from '@caseward/kernel';
import { z } from 'zod';
import { byTeam, childCaseCommand, notLaterThan } from '../child-case';
import { ready } from '../child-case-life';
import { SUPERVISION_DAYS } from './clocks';
import { no } from './find';
import { byTeamOrHead } from './make-referral';

/** Somebody outside the team was asked what they think. */
export const seekAdviceOnCase = childCaseCommand({
  type: 'SeekAdviceOnCase',
  input: z.object({ caseId: id, adviceId: id, ...adviceSoughtInput }),
  may: byTeamOrHead,
  about: ({ caseId }) => caseId,
  decide(state, input, { today }) {
    const { work } = ready(state, 'SeekAdviceOnCase');
    notLaterThan(today, input.on);
    if (work.awaited.includes(input.adviceId)) throw no('case/already-there');
    return [{ type: 'CaseAdviceSought', data: input }];
  },
});

/** What they said: the answer to a question, or advice that came unasked. */
export const recordAdviceOnCase = childCaseCommand({
  type: 'RecordAdviceOnCase',
  input: z.object({ caseId: id, answers: id.optional(), ...adviceReceivedInput }),
  may: byTeamOrHead,
  about: ({ caseId }) => caseId,
  decide(state, input, { today }) {
    const { work } = ready(state, 'RecordAdviceOnCase');
    notLaterThan(today, input.on);
    if (input.answers && !work.awaited.includes(input.answers)) throw no('case/advice-unknown');
    return [{ type: 'CaseAdviceReceived', data: input }];
  },
});

/** Somebody who does not work on the case thought about it with whoever does. Every six weeks, unless they say otherwise. */
export const recordSupervision = childCaseCommand({
  type: 'RecordSupervision',
  input: z.object({
    caseId: id,
    on: day,
    reflection: words(10_000),
    agreed: optionalWords(5_000),
    nextBy: day.optional(),
  }),
  may: { ...byTeam, roles: ['DSL', 'HT', 'TSL'] },
  about: ({ caseId }) => caseId,
  decide(state, input, { today }) {
    ready(state, 'RecordSupervision');
    notLaterThan(today, input.on);
    const nextBy = input.nextBy ?? addDays(input.on, SUPERVISION_DAYS);
    return [{ type: 'SupervisionRecorded', data: { ...input, nextBy } }];
  },
});
