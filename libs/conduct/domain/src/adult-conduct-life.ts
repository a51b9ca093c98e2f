import { lifecycleFor, type PersonId } from '@caseward/kernel';
import {
  allDetermined,
  type Conduct,
  type ConductRefusal,
  type ConductStatus,
  type OpenConduct,
} from './adult-conduct';

const manager = ({ caseManager }: OpenConduct): PersonId[] => (caseManager === undefined ? [] : [caseManager]);
const recipients = (record: OpenConduct) => record.recipients;
const either = (record: OpenConduct) => [...record.recipients, ...manager(record)];

const live: readonly ConductStatus[] = ['raised', 'consulting', 'low_level', 'allegation'];
const ever: readonly ConductStatus[] = [...live, 'handed_over', 'closed'];
const allegation: readonly ConductStatus[] = ['allegation'];

type No = ConductRefusal | false | undefined;
const notTold = ({ lado }: OpenConduct): No => !lado.contacted && 'conduct/lado-not-told';
const notAdvised = (record: OpenConduct): No => notTold(record) || (!record.lado.advised && 'conduct/lado-not-advised');
const undetermined = (record: OpenConduct): No => !allDetermined(record) && 'conduct/outcome-missing';

/** What has to be done before an allegation is laid to rest. Substantiated, the duty to refer has been looked at. */
const notDone = (record: OpenConduct): No => {
  const { status, responded, measures, allegations, duties, referred, fileNote } = record;
  if (status === 'low_level') return !responded && 'conduct/no-response';
  const told = notTold(record) || undetermined(record);
  if (told) return told;
  if (measures.length > 0) return 'conduct/measures-in-force';
  if (allegations.some(({ outcome }) => outcome === 'substantiated') && !duties.dbs) return 'conduct/duty-test-missing';
  if (Object.entries(duties).some(([body, duty]) => duty === 'must' && !referred.some((one) => one === body)))
    return 'conduct/referral-not-made';
  return fileNote === undefined && 'conduct/file-note-missing';
};

/** The life of a record about an adult's conduct. Rules refuse by it, pages offer by it, and it is the picture of its life. */
export const conductLife = lifecycleFor<OpenConduct, ConductRefusal>()({
  none: 'conduct/not-raised',
  notYours: 'conduct/not-yours',
  begins: { RaiseAdultConcern: 'raised' },
  because: {
    raised: 'conduct/threshold-not-assessed',
    consulting: 'conduct/lado-first',
    low_level: 'conduct/is-low-level',
    allegation: 'conduct/is-an-allegation',
    handed_over: 'conduct/handed-over',
    closed: 'conduct/closed',
  },
  turns: {
    AppointCaseManager: {
      from: live,
      by: recipients,
      unless: ({ caseManager }) => caseManager !== undefined && 'conduct/has-a-case-manager',
    },
    ReplaceCaseManager: {
      from: live,
      by: recipients,
      unless: ({ caseManager }) => caseManager === undefined && 'conduct/no-case-manager',
    },
    SucceedCaseManager: { from: live, to: ['handed_over'], offered: false },
    RecordExternalHandoff: { from: live, to: ['handed_over'], by: either },
    LinkAffectedChild: { from: live, by: manager },
    LinkConductToBreach: { from: live, by: manager },
    AssessThreshold: {
      from: ['raised', 'consulting', 'allegation'],
      to: ['consulting', 'low_level', 'allegation'],
      by: manager,
      unless: ({ status, lado }) => status === 'consulting' && !lado.advised && 'conduct/lado-first',
    },
    ContactLADO: { from: live, by: manager },
    RecordLADOAdvice: { from: live, by: manager, unless: notTold },
    RecordLADOReview: { from: ['consulting', 'allegation'], by: manager, unless: notTold },
    NoteConductInvestigation: { from: ever, offered: false },
    EscalateLADOContact: { from: live, offered: false },
    RecordInterimMeasure: { from: live, by: manager },
    ReviewInterimMeasure: {
      from: live,
      by: manager,
      unless: ({ measures }) => measures.length === 0 && 'conduct/no-such-measure',
    },
    EndInterimMeasure: {
      from: live,
      by: manager,
      unless: ({ measures }) => measures.length === 0 && 'conduct/no-such-measure',
    },
    InformAdultOfAllegation: {
      from: allegation,
      by: manager,
      unless: (r) => notAdvised(r) || (r.lado.tellAdult === 'not_yet' && 'conduct/lado-not-agreed-adult'),
    },
    InformParentsOfAllegation: {
      from: allegation,
      by: manager,
      unless: (r) => notAdvised(r) || (r.lado.tellParents === 'not_yet' && 'conduct/lado-not-agreed-parents'),
    },
    InformSupplyAgency: {
      from: allegation,
      by: manager,
      unless: (r) => (r.adultIs !== 'supply' && r.adultIs !== 'contractor' ? 'conduct/not-from-an-agency' : notTold(r)),
    },
    RecordStrategyMeeting: { from: allegation, by: manager, unless: notTold },
    ChangeLeadAgency: { from: allegation, by: manager, unless: notTold },
    DetermineAllegationOutcome: { from: allegation, by: manager, unless: notAdvised },
    RecordReferralDutyTest: { from: allegation, by: either, unless: notTold },
    MakeDBSReferral: { from: allegation, by: either, unless: (r) => !r.duties.dbs && 'conduct/duty-test-missing' },
    MakeTRAReferral: { from: allegation, by: either, unless: (r) => !r.duties.tra && 'conduct/duty-test-missing' },
    MakeRegulatorReferral: {
      from: allegation,
      by: either,
      unless: (r) => !r.duties.regulator && 'conduct/duty-test-missing',
    },
    RecordPostCaseAction: { from: allegation, by: either, unless: undetermined },
    AgreeFileNote: { from: allegation, by: either, unless: undetermined },
    RecordLLCResponse: { from: ['low_level'], by: recipients },
    ReviewPattern: { from: ['low_level'], to: ['allegation'], by: recipients },
    ReclassifyAsAllegation: { from: ['low_level'], to: allegation, by: either },
    AddAdultConductAddendum: { from: ever },
    AttachToAdultConduct: { from: live, by: either },
    WithdrawAdultConductAttachment: {
      from: ever,
      by: either,
      unless: ({ attachments }) => attachments.every(({ withdrawn }) => withdrawn) && 'conduct/attachment-unknown',
    },
    CorrectAdultConduct: { from: ever, by: either },
    MarkConductOverdue: { from: live, offered: false },
    CloseAdultConductRecord: { from: ['low_level', 'allegation'], to: ['closed'], by: either, unless: notDone },
    ReopenAdultConductRecord: { from: ['closed', 'handed_over'], to: live, by: either },
  },
});
export type ConductTurn = keyof typeof conductLife.turns;

/** The record, when it takes this command now from this actor. @throws Refusal */
export const ready = (record: Conduct, command: ConductTurn, actor?: PersonId): OpenConduct =>
  conductLife.ready(record, command, actor);
