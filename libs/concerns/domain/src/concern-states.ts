import { lifecycleFor, onTheWire } from '@caseward/kernel';
import { concernStatuses, type Concern, type ConcernRefusal, type ConcernStatus, type OpenConcern } from './concern';

/** What of a concern says which command may come next: the fold has it, and so has the row of a projection. */
export type Standing = Pick<
  OpenConcern,
  'status' | 'aboutAnAdult' | 'acknowledged' | 'asked' | 'danger' | 'withdrawn'
> &
  Readonly<{
    children: readonly string[];
    attachments: readonly Readonly<{ withdrawn: boolean }>[];
    triager?: string | null | undefined;
  }>;

const undecided: readonly ConcernStatus[] = ['submitted', 'triaged', 'monitored'];
const inACase: readonly ConcernStatus[] = ['opened_as_case', 'linked_to_case'];
const live: readonly ConcernStatus[] = [...undecided, ...inACase, 'routed_to_adult_conduct'];

const notForACase = ({ aboutAnAdult, children }: Standing): ConcernRefusal | false =>
  aboutAnAdult ? 'concern/about-an-adult' : children.length === 0 && 'concern/no-child-to-open-a-case-for';
const somethingOpen = ({ danger, asked }: Standing): ConcernRefusal | false =>
  danger === 'open' ? 'concern/danger-open' : asked && 'concern/question-open';

/** The life of a concern. Rules refuse by it, pages offer by it, and it is the picture of its life. */
export const concernLife = lifecycleFor<Standing, ConcernRefusal>()({
  none: 'concern/not-submitted',
  begins: { SubmitConcern: 'submitted' },
  because: {
    submitted: 'concern/not-triaged',
    triaged: 'concern/already-triaged',
    monitored: 'concern/monitored',
    opened_as_case: 'concern/already-a-case',
    linked_to_case: 'concern/already-a-case',
    breach_routed: 'concern/already-a-breach',
    routed_to_adult_conduct: 'concern/with-the-few',
    redirected: 'concern/set-aside',
    duplicate: 'concern/set-aside',
    not_reportable: 'concern/set-aside',
    closed: 'concern/closed',
  },
  turns: {
    AcknowledgeConcern: { from: ['submitted'], unless: (c) => c.acknowledged && 'concern/already-acknowledged' },
    RecordDangerResponse: { from: live, unless: (c) => c.danger !== 'open' && 'concern/no-danger' },
    ReturnConcernForDetail: { from: undecided, unless: (c) => c.asked && 'concern/question-open' },
    ClaimTriage: { from: undecided, unless: (c) => Boolean(c.triager) && 'concern/has-a-triager' },
    ReassignTriage: { from: undecided },
    RecordTriageDecision: { from: ['submitted'], to: ['triaged'] },
    ReviseTriageDecision: { from: ['triaged', 'monitored', ...inACase] },
    OpenCaseFromConcern: { from: ['triaged', 'monitored'], to: ['opened_as_case'], unless: notForACase },
    LinkConcernToCase: { from: ['triaged', 'monitored'], to: ['linked_to_case'], unless: notForACase },
    RouteConcernToBreach: { from: ['triaged', 'monitored'], to: ['breach_routed'], unless: somethingOpen },
    ReturnConcernFromBreach: { from: ['breach_routed'], to: ['triaged'], offered: false },
    ReturnConcernFromCase: { from: ['linked_to_case'], to: ['triaged'], offered: false },
    MonitorConcern: {
      from: ['triaged'],
      to: ['monitored'],
      unless: (c) => c.danger === 'open' && 'concern/danger-open',
    },
    ReviewMonitoredConcern: { from: ['monitored'], to: ['monitored', 'closed'] },
    RouteConcernToAdultConduct: {
      from: undecided,
      to: ['routed_to_adult_conduct'],
      unless: (c) => (c.danger === 'open' ? 'concern/danger-open' : !c.aboutAnAdult && 'concern/not-about-an-adult'),
    },
    RedirectConcern: { from: undecided, to: ['redirected'], unless: somethingOpen },
    MarkConcernDuplicate: { from: undecided, to: ['duplicate'], unless: somethingOpen },
    MarkConcernNotReportable: { from: undecided, to: ['not_reportable'], unless: somethingOpen },
    WithdrawConcern: { from: undecided, unless: (c) => c.withdrawn && 'concern/already-withdrawn', offered: false },
    SeekAdviceOnConcern: { from: live },
    RecordAdviceOnConcern: { from: live },
    RecordStatutoryRoute: { from: live },
    InformReporter: { from: concernStatuses },
    CloseConcern: {
      from: ['triaged', 'monitored'],
      to: ['closed'],
      unless: somethingOpen,
    },
    ReopenConcern: {
      from: ['breach_routed', 'redirected', 'duplicate', 'not_reportable', 'closed'],
      to: ['submitted'],
    },
    AddConcernAddendum: { from: concernStatuses },
    AttachToConcern: { from: concernStatuses },
    WithdrawConcernAttachment: {
      from: concernStatuses,
      unless: (c) => c.attachments.every(({ withdrawn }) => withdrawn) && 'concern/attachment-unknown',
    },
    LinkPersonToConcern: { from: concernStatuses },
    CorrectConcern: { from: concernStatuses },
    RedactConcern: { from: concernStatuses },
    UnlinkPersonFromConcern: { from: undecided },
    ReattributeConcern: { from: undecided },
  },
});
export type ConcernTurn = keyof typeof concernLife.turns;

/** The concern, when it takes this command now. @throws Refusal */
export const ready = (concern: Concern, command: ConcernTurn): OpenConcern => concernLife.ready(concern, command);

/** The commands that whoever works on the concern may send next, as the wire names them. */
export const nextCommandsOf = (concern: Standing): readonly string[] =>
  Object.keys(concernLife.turns)
    // Nobody in particular: whether they may is asked elsewhere.
    .filter((command) => concernLife.takes(concern, command, ''))
    .map(onTheWire);

/** Whether its reporter may still say that it was sent in error. */
export const mayWithdraw = (concern: Standing): boolean =>
  concernLife.refusalOf(concern, 'WithdrawConcern', undefined) === undefined;
