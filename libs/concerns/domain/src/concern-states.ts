import { Refusal } from '@caseward/kernel';
import { concernStatuses, type Concern, type ConcernRefusal, type ConcernStatus, type OpenConcern } from './concern';

/** What of a concern says which command may come next: the fold has it, and so has the row of a projection. */
export type Standing = Pick<
  OpenConcern,
  'status' | 'aboutAnAdult' | 'acknowledged' | 'asked' | 'danger' | 'withdrawn'
> &
  Readonly<{ children: readonly string[]; triager?: string | null | undefined }>;

type Turn = Readonly<{ from: readonly ConcernStatus[]; unless?: (concern: Standing) => ConcernRefusal | false }>;

const undecided: readonly ConcernStatus[] = ['submitted', 'triaged', 'monitored'];
const inACase: readonly ConcernStatus[] = ['opened_as_case', 'linked_to_case'];
const live: readonly ConcernStatus[] = [...undecided, ...inACase];

const notForACase = ({ aboutAnAdult, children }: Standing): ConcernRefusal | false =>
  aboutAnAdult ? 'concern/about-an-adult' : children.length === 0 && 'concern/no-child-to-open-a-case-for';
const somethingOpen = ({ danger, asked }: Standing): ConcernRefusal | false =>
  danger === 'open' ? 'concern/danger-open' : asked && 'concern/question-open';

/**
 * Which command a concern takes in which state. Rules refuse by it, pages offer by it, and it is the picture of a
 * concern's life. What else a command needs, its own rule says.
 */
export const turns = {
  AcknowledgeConcern: { from: ['submitted'], unless: (c) => c.acknowledged && 'concern/already-acknowledged' },
  RecordDangerResponse: { from: live, unless: (c) => c.danger !== 'open' && 'concern/no-danger' },
  ReturnConcernForDetail: { from: undecided, unless: (c) => c.asked && 'concern/question-open' },
  ClaimTriage: { from: undecided, unless: (c) => Boolean(c.triager) && 'concern/has-a-triager' },
  ReassignTriage: { from: undecided },
  RecordTriageDecision: { from: ['submitted'] },
  ReviseTriageDecision: { from: ['triaged', 'monitored', ...inACase] },
  OpenCaseFromConcern: { from: ['triaged', 'monitored'], unless: notForACase },
  LinkConcernToCase: { from: ['triaged', 'monitored'], unless: notForACase },
  ReturnConcernFromCase: { from: ['linked_to_case'] },
  MonitorConcern: { from: ['triaged'], unless: (c) => c.danger === 'open' && 'concern/danger-open' },
  ReviewMonitoredConcern: { from: ['monitored'] },
  RedirectConcern: { from: undecided, unless: somethingOpen },
  MarkConcernDuplicate: { from: undecided, unless: somethingOpen },
  MarkConcernNotReportable: { from: undecided, unless: somethingOpen },
  WithdrawConcern: { from: undecided, unless: (c) => c.withdrawn && 'concern/already-withdrawn' },
  InformReporter: { from: concernStatuses },
  CloseConcern: { from: ['triaged', 'monitored'], unless: somethingOpen },
  ReopenConcern: { from: ['redirected', 'duplicate', 'not_reportable', 'closed'] },
  AddConcernAddendum: { from: concernStatuses },
  LinkPersonToConcern: { from: concernStatuses },
  UnlinkPersonFromConcern: { from: undecided },
  ReattributeConcern: { from: undecided },
} as const satisfies Readonly<Record<string, Turn>>;
export type ConcernTurn = keyof typeof turns;

const becauseOf: Readonly<Record<ConcernStatus, ConcernRefusal>> = {
  submitted: 'concern/not-triaged',
  triaged: 'concern/already-triaged',
  monitored: 'concern/monitored',
  opened_as_case: 'concern/already-a-case',
  linked_to_case: 'concern/already-a-case',
  redirected: 'concern/set-aside',
  duplicate: 'concern/set-aside',
  not_reportable: 'concern/set-aside',
  closed: 'concern/closed',
};

/** Why the concern does not take this command now; undefined when it does. */
const refusalOf = (concern: Standing, command: ConcernTurn): ConcernRefusal | undefined => {
  const turn: Turn = turns[command];
  if (!turn.from.includes(concern.status)) return becauseOf[concern.status];
  return turn.unless?.(concern) || undefined;
};

/** The concern, when it takes this command now. @throws Refusal */
export const ready = (concern: Concern, command: ConcernTurn): OpenConcern => {
  const refusal = concern.status === 'none' ? 'concern/not-submitted' : refusalOf(concern, command);
  if (refusal || concern.status === 'none') throw new Refusal<ConcernRefusal>(refusal ?? 'concern/not-submitted');
  return concern;
};

const byOthers: readonly ConcernTurn[] = ['ReturnConcernFromCase', 'WithdrawConcern'];

/** The commands that whoever works on the concern may send next, as the wire names them. */
export const nextCommandsOf = (concern: Standing): readonly string[] =>
  // The keys of the table are its commands.
  (Object.keys(turns) as ConcernTurn[])
    .filter((command) => !byOthers.includes(command) && refusalOf(concern, command) === undefined)
    .map((command) => command.charAt(0).toLowerCase() + command.slice(1));

/** Whether its reporter may still say that it was sent in error. */
export const mayWithdraw = (concern: Standing): boolean => refusalOf(concern, 'WithdrawConcern') === undefined;
