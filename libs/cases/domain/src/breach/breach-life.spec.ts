import { lives } from '@caseward/kernel/living';
import { expect, it } from '@jest/globals';
import { breachStatuses, type OpenBreach } from './breach';
import * as f from './breach.fixture';
import { hindrancesOf, partiesOf } from './hindrances';
import { breachAggregate } from './index';

const { breachId } = f;
const why = { breachId, reason: 'Because.' };
const judged = { breachId, ...f.decision };
const advice = { breachId, from: 'lado', on: '2026-09-07' };
const told = (party: string, more: object = {}) => ({ breachId, party, how: 'letter', on: '2026-09-07', said: 'x', complaints: true, whistleblowing: true, ...more }); // prettier-ignore
const proposed = { type: 'DebriefWaiverProposed' as const, data: { ...why, proposedBy: f.hale, asked: [f.amin] } };
const lesson = { breachId, lessonId: f.lessonId };

it('whatever is sent in whatever order, a breach case is in a state that makes sense, and every no has its reason', () => {
  lives(breachAggregate, {
    reaches: breachStatuses,
    // Lives are short: each begins somewhere along the way.
    begins: [f.opened, f.aboutPupil, f.withData].flatMap((opened) =>
      [[f.cited], [f.cited, f.assessed()], [f.cited, f.assessed(), f.ordered], [f.cited, f.assessed(), f.ordered, f.found()], [f.cited, f.assessed(), f.informal, f.decided], [f.cited, f.assessed(), f.informal, f.decided, proposed], f.done.slice(1)]
        .map((past) => [opened, ...past]),
    ), // prettier-ignore
    actors: [f.hale, f.okoro, f.amin, f.nair],
    moment: f.monday,
    refusals: /^breach\//,
    sent: {
      CiteClauses: [[{ breachId, clauses: [{ policy: 'AUP', clause: '4.2' }] }, []]],
      AddBreachAddendum: [[{ breachId, text: 'More.' }]],
      AttachToBreachCase: [[{ breachId, ...f.attachment }, f.readyFile]],
      WithdrawBreachAttachment: [[{ ...why, attachmentId: f.attachment.attachmentId }]],
      CorrectBreachCase: [[{ ...why, category: 'image_use' }], [{ ...why, occurredOn: '2026-09-30' }]],
      SeekAdviceOnBreach: [[{ ...advice, question: 'x' }]],
      RecordAdviceOnBreach: [[{ ...advice, advice: 'x' }]],
      AssessSeverity: [
        [f.tests, { officers: [] }],
        [{ ...f.tests, confidentiality: 'yes', severity: 'high' }, { officers: [{ personId: f.nair, as: 'data' }] }],
        [{ ...f.tests, childSafety: 'yes' }, { officers: [] }],
      ],
      LinkException: [[{ breachId, reference: 'E-1', justification: 'x' }]],
      LinkSafeguardingRecord: [
        [
          { breachId, route: 'adult_procedure' },
          { school: undefined, readable: false },
        ],
      ],
      OrderInvestigation: [[judged]],
      ManageInformally: [[judged]],
      HoldBreachForProcess: [[{ breachId, process: f.idNo(70) }], [{ breachId, process: f.idNo(71) }]],
      ReleaseBreachFromProcess: [[{ breachId, process: f.idNo(70) }], [{ breachId, process: f.idNo(71) }]],
      NoteInvestigationGivenUp: [[{ breachId, investigationId: f.investigationId }]],
      PlaceBreachHold: [[why]],
      LiftBreachHold: [[why]],
      ReceiveFindings: [[{ breachId, investigationId: f.investigationId, investigators: [f.hale] }], [{ breachId, investigationId: f.investigationId }]], // prettier-ignore
      DecideBreachOutcome: [[{ ...judged, outcome: 'advice' }], [{ ...judged, outcome: 'disciplinary_referral', referral: 'x' }]], // prettier-ignore
      AssessDataBreach: [[{ ...judged, risk: 'unlikely' }], [{ ...judged, risk: 'high' }]],
      ReportDataBreach: [[{ breachId, report: 'reported', reference: 'IC-1' }], [{ ...why, report: 'not_reportable' }]],
      InformParties: [[told('subject')], [told('parents')], [told('affected')], [told('subject', { whistleblowing: false })]], // prettier-ignore
      ProposeDebriefWaiver: [[why, { asked: [f.amin] }]],
      WaiveDebrief: [[why]],
      NoteDebriefHeld: [[{ breachId, debriefId: f.idNo(40) }]],
      NoteLessonProposed: [[lesson]],
      NoteLessonRouted: [[lesson]],
      EscalateOverdueBreachCase: [[{ breachId, clock: 'severity' }, { above: [] }], [{ breachId, clock: 'informing' }, { above: [] }]], // prettier-ignore
      CloseBreachCase: [[{ breachId, summary: 'x' }]],
      ReopenBreachCase: [[why]],
    },
    holds: (breach: OpenBreach) => {
      const { status, outcome, severity, investigation, data } = breach;
      const isOver = ['debrief_due', 'debriefed', 'debrief_waived', 'closed'].includes(status);
      expect(outcome !== undefined).toBe(isOver);
      expect(severity !== undefined).toBe(status !== 'opened');
      if (status === 'managed_informally') expect(severity?.mandatory).toBe(false);
      if (status === 'investigating') expect(investigation?.received).toBe(false);
      if (status !== 'closed') return;
      // What is closed owes nobody anything; a lesson and a process from outside may still come after it.
      const later = ['breach/lesson-not-routed', 'breach/held'];
      expect(hindrancesOf(breach).filter((one) => !later.includes(one))).toEqual([]);
      expect(partiesOf(breach).every((party) => breach.informed[party]?.rights)).toBe(true);
      expect(data === undefined || data.settled).toBe(true);
    },
    runs: 1_000,
  });
}, 60_000);
