import { lifecycleFor, type PersonId } from '@caseward/kernel';
import { breachStatuses, type Breach, type BreachStatus, type OpenBreach } from './breach';
import { hindrancesOf, isUnsafe } from './hindrances';
import type { BreachRefusal } from './refusals';

const undecided: readonly BreachStatus[] = ['opened', 'severity_assessed', 'managed_informally', 'investigating', 'findings_received']; // prettier-ignore
const decided: readonly BreachStatus[] = ['debrief_due', 'debriefed', 'debrief_waived'];
const live: readonly BreachStatus[] = [...undecided, ...decided];

const calledNotAs =
  (...as: readonly string[]) =>
  ({ called }: OpenBreach): readonly PersonId[] => {
    const theirs = called.filter((one) => as.includes(one.as)).map(({ personId }) => personId);
    // Called twice, they come for either.
    return called.map(({ personId }) => personId).filter((one) => !theirs.includes(one));
  };
/** Of those called to it by name, only whoever stands in for the head judges. */
const forTheHead = { except: calledNotAs('lead') };
const forTheDataOfficer = { except: calledNotAs('data') };

const waits = (breach: OpenBreach): BreachRefusal | false =>
  breach.hold ? 'breach/held' : isUnsafe(breach) && 'breach/safeguarding-not-linked';

/** The life of a breach case. Rules refuse by it, pages offer by it, and it is the picture of its life. */
export const breachLife = lifecycleFor<OpenBreach, BreachRefusal>()({
  none: 'breach/not-open',
  notYours: 'breach/not-yours',
  begins: { OpenBreachCase: 'opened' },
  because: {
    opened: 'breach/severity-first',
    severity_assessed: 'breach/route-first',
    managed_informally: 'breach/managed-informally',
    investigating: 'breach/investigation-open',
    findings_received: 'breach/outcome-next',
    debrief_due: 'breach/already-decided',
    debriefed: 'breach/already-decided',
    debrief_waived: 'breach/already-decided',
    closed: 'breach/closed',
  },
  turns: {
    CiteClauses: { from: live },
    AddBreachAddendum: { from: breachStatuses },
    AttachToBreachCase: { from: live },
    WithdrawBreachAttachment: {
      from: breachStatuses,
      unless: ({ attachments }) => attachments.every(({ withdrawn }) => withdrawn) && 'breach/attachment-unknown',
    },
    CorrectBreachCase: { from: live },
    SeekAdviceOnBreach: { from: live },
    RecordAdviceOnBreach: { from: live },
    AssessSeverity: {
      from: undecided,
      to: ['severity_assessed'],
      unless: ({ cited }) => cited === 0 && 'breach/no-clause-cited',
      ...forTheHead,
    },
    LinkException: { from: live, ...forTheHead },
    LinkSafeguardingRecord: { from: live },
    OrderInvestigation: {
      from: ['severity_assessed', 'managed_informally'],
      to: ['investigating'],
      unless: waits,
      ...forTheHead,
    },
    ManageInformally: {
      from: ['severity_assessed'],
      to: ['managed_informally'],
      unless: (breach) => (breach.severity?.mandatory ? 'breach/must-be-investigated' : waits(breach)),
      ...forTheHead,
    },
    PlaceBreachHold: { from: live, unless: ({ hold }) => hold?.byHand && 'breach/held', ...forTheHead },
    LiftBreachHold: {
      from: live,
      unless: ({ hold }) => (!hold ? 'breach/not-held' : !hold.byHand && 'breach/held-by-the-process'),
      ...forTheHead,
    },
    // Closed as well: reopened, it still waits for what began meanwhile.
    HoldBreachForProcess: { from: breachStatuses, offered: false },
    ReleaseBreachFromProcess: { from: breachStatuses, offered: false },
    NoteInvestigationGivenUp: { from: ['investigating'], to: ['severity_assessed'], offered: false },
    ReceiveFindings: { from: ['investigating'], to: ['findings_received'], offered: false },
    DecideBreachOutcome: {
      from: ['managed_informally', 'findings_received'],
      to: ['debrief_due', 'debriefed'],
      unless: waits,
      except: (breach) => [...forTheHead.except(breach), ...(breach.investigation?.investigators ?? [])],
    },
    AssessDataBreach: { from: live, unless: ({ data }) => !data && 'breach/no-personal-data', ...forTheDataOfficer },
    ReportDataBreach: {
      from: live,
      unless: ({ data }) =>
        !data
          ? 'breach/no-personal-data'
          : !data.risk
            ? 'breach/data-unassessed'
            : data.settled && 'breach/data-settled',
      ...forTheDataOfficer,
    },
    InformParties: { from: live, unless: ({ hold }) => hold && 'breach/held', ...forTheHead },
    ProposeDebriefWaiver: {
      from: ['debrief_due'],
      unless: ({ severity, waiver }) =>
        severity?.level === 'high' || severity?.level === 'critical'
          ? 'breach/too-serious-to-waive'
          : waiver && 'breach/waiver-proposed',
      ...forTheHead,
    },
    WaiveDebrief: {
      from: ['debrief_due'],
      to: ['debrief_waived'],
      by: ({ waiver }) => waiver?.asked.filter((one) => one !== waiver.proposedBy) ?? [],
    },
    NoteDebriefHeld: { from: ['debrief_due'], to: ['debriefed'], offered: false },
    NoteLessonProposed: { from: breachStatuses, offered: false },
    NoteLessonRouted: { from: breachStatuses, offered: false },
    EscalateOverdueBreachCase: { from: live, offered: false },
    CloseBreachCase: {
      from: live,
      to: ['closed'],
      unless: (breach) => hindrancesOf(breach)[0],
      except: calledNotAs('lead'),
    },
    ReopenBreachCase: { from: ['closed'], to: ['severity_assessed', 'findings_received'], except: calledNotAs('lead') },
  },
});
export type BreachTurn = keyof typeof breachLife.turns;

/** The case, when it takes this command now from this actor. @throws Refusal */
export const ready = (breach: Breach, command: BreachTurn, actor?: PersonId): OpenBreach =>
  breachLife.ready(breach, command, actor);
