import { lives } from '@caseward/kernel/living';
import { expect, it } from '@jest/globals';
import type { OpenConduct } from './adult-conduct';
import * as f from './conduct.fixture';
import { conductAggregate } from './index';

const { conductId, hart, cole, dale, judgement, toldOn, restriction } = f;
const fit = { restriction, conflicted: false, holdsRole: true };
const allegations = [{ allegation: 'Something said to have been done.' }];
const reason = 'Because.';
const today = f.monday.today;
const anAllegation = (state: unknown) => (state as OpenConduct).allegations[0]?.id ?? f.idNo(90);
const aMeasure = (state: unknown) => (state as OpenConduct).measures[0]?.id ?? f.measureId;
const referral = { conductId, on: today, summary: 'All.' };
const record = conductAggregate.evolve(conductAggregate.initial, f.raised);

it('whatever is sent by whomever in whatever order, a record is in a state that makes sense, and every no has its reason', () => {
  lives(conductAggregate, {
 reaches: conductAggregate.lifecycle!.statuses,
    begins: [[f.raised], [f.raised, f.appointed], [f.raised, f.appointed, f.contacted, f.advised], [f.raised, f.appointed, f.lowLevel, { type: 'LLCResponded', data: { conductId } }], [f.raised, f.appointed, ...f.meets, f.contacted, f.advised, f.determined('unfounded'), f.noted]],
    actors: [hart, hart, hart, cole, dale],
    moment: f.monday,
    refusals: /^conduct\//,
    runs: 1_000,
    sent: {
      AppointCaseManager: [[{ conductId, caseManager: hart }, fit]],
      ReplaceCaseManager: [[{ conductId, caseManager: dale, conflicted: false, reason }, { ...fit, record }]],
      SucceedCaseManager: [
        [{ conductId }, { restriction, gone: [dale], recipients: [hart], shut: [dale] }],
        [{ conductId }, { restriction, gone: [], recipients: [], shut: [] }],
      ],
      RecordExternalHandoff: [[{ conductId, to: 'lado', on: today, reason }]],
      LinkAffectedChild: [[{ conductId, child: f.wilma }, { known: true, restriction }]],
      LinkConductToBreach: [[{ conductId, breachId: f.breachId }, true]],
      AssessThreshold: [f.noLimb, f.unsureLimb, f.oneLimb, f.oneLimb].map((input) => [input, restriction] as const),
      ContactLADO: [[{ conductId, on: today, how: 'phone', policeToo: true, officer: 'Duty', summary: 'All.' }]],
      RecordLADOAdvice: [[{ conductId, on: today, advice: 'So.', tellAdult: 'yes', tellParents: 'yes', mayBeSaid: 'It.' }]],
      RecordLADOReview: [[{ conductId, on: today, review: 'So.', nextOn: '2026-09-21' }]],
      NoteConductInvestigation: [[{ conductId, investigationId: f.idNo(80) }]],
      EscalateLADOContact: [[{ conductId }, {}], [{ conductId }, { restriction, called: f.cole }]],
      RecordInterimMeasure: [[f.measure]],
      ReviewInterimMeasure: [[(s: unknown) => ({ conductId, measureId: aMeasure(s), finding: 'So.', reviewOn: '2026-09-28' })]],
      EndInterimMeasure: [[(s: unknown) => ({ conductId, measureId: aMeasure(s), reason })]],
      InformAdultOfAllegation: [[{ ...toldOn, support: 'A colleague.' }]],
      InformParentsOfAllegation: [[toldOn]],
      InformSupplyAgency: [[{ ...toldOn, agency: 'Agency.' }]],
      RecordStrategyMeeting: [[{ conductId, kind: 'review_meeting', on: today, attendees: 'A.', discussed: 'B.', lead: 'employer' }]],
      ChangeLeadAgency: [[{ conductId, lead: 'police', reason }], [{ conductId, lead: 'none', reason }]],
      DetermineAllegationOutcome: (['substantiated', 'malicious', 'unfounded'] as const).map((outcome) => [
        (s: unknown) => ({ ...judgement, allegationId: anAllegation(s), outcome, ladoView: 'Agrees.' }),
      ] as const),
      RecordReferralDutyTest: (['dbs', 'tra', 'regulator'] as const).map((to) => [{ ...judgement, to, removed: 'removed', harm: 'met' }] as const),
      MakeDBSReferral: [[referral]],
      MakeTRAReferral: [[referral]],
      MakeRegulatorReferral: [[{ ...referral, regulator: 'HCPC' }]],
      RecordPostCaseAction: [[{ conductId, kind: 'support', action: 'A mentor.' }]],
      AgreeFileNote: [[{ conductId, note: 'kept', summaryGiven: true, summary: 'S.' }], [{ conductId, note: 'removed', summaryGiven: true, summary: 'S.' }]],
      RecordLLCResponse: [[{ ...judgement, response: 'guidance', spokenWith: true, said: 'Sorry.' }]],
      ReviewPattern: [
        [{ ...judgement, finding: 'no_pattern' }, { fits: true, restriction }],
        [{ ...judgement, finding: 'pattern_meets', allegations }, { fits: true, restriction }],
      ],
      ReclassifyAsAllegation: [[{ ...judgement, allegations }, restriction]],
      AddAdultConductAddendum: [[{ conductId, text: 'More.' }]],
      AttachToAdultConduct: [[{ conductId, ...f.attachment }, f.readyFile]],
      WithdrawAdultConductAttachment: [[{ conductId, attachmentId: f.attachment.attachmentId, reason }]],
      CorrectAdultConduct: [[{ conductId, entry: `${conductId}/1`, correction: 'So.', reason }]],
      MarkConductOverdue: [[{ conductId, what: 'response' }]],
      CloseAdultConductRecord: [[{ conductId, summary: 'S.' }]],
      ReopenAdultConductRecord: [[{ conductId, reason }]],
    },
    holds: (it: OpenConduct) => {
      // Nobody manages what is about themselves, an allegation is said in words, and a closed one left nothing open.
      expect([it.caseManager, ...it.recipients]).not.toContain(it.subject);
      expect(it.status !== 'allegation' || it.allegations.length > 0).toBe(true);
      expect(it.status !== 'closed' || it.before !== 'allegation' || (it.lado.contacted && it.measures.length === 0 && it.allegations.every(({ outcome }) => outcome))).toBe(true);
    },
  }); // prettier-ignore
});
