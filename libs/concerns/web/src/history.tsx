import type { PartInConcern, RedirectedTo, ReporterMessage, SafeNow } from '@caseward/contract';
import { dayInWords, dayOf, named, roleName, Sealed, SeverityTag, type Happening } from '@caseward/web-kit';
import type { Happened } from './concern-document';
import { safeWords } from './report-words';
import { messageWords, redirectedWords } from './triage-words';
import { categoryWords, partWords, thresholdWords } from './words';

const kinds: Readonly<Record<string, string>> = {
  ConcernSubmitted: 'Concern reported',
  ImmediateDangerFlagged: 'Not safe at the time: marked immediate',
  ImmediateDangerEscalated: 'A call went out because of the danger',
  ConcernAcknowledged: 'Read, and its reporter told so',
  DangerResponseRecorded: 'What was done for a child who was not safe',
  DetailRequested: 'Its reporter was asked',
  TriageClaimed: 'Taken on',
  TriageReassigned: 'Handed over',
  TriageDecided: 'Triage decision',
  TriageDecisionRevised: 'Triage decision revised',
  ConcernAddended: 'More added to the concern',
  UntriagedConcernEscalated: 'No triage decision in time',
  ConcernOpenedAsCase: 'Decision to open a case',
  ConcernLinkedToCase: 'Decision to add it to a case',
  ConcernTurnedAwayByCase: 'The case could not take it',
  ConcernMonitored: 'Decision to watch',
  MonitoredConcernReviewed: 'Looked at again',
  ConcernRedirected: 'Passed on',
  ConcernMarkedDuplicate: 'Marked as a duplicate',
  ConcernMarkedNotReportable: 'Marked as not reportable',
  ConcernWithdrawn: 'Its reporter says: sent in error',
  ReporterInformed: 'Its reporter was told',
  ConcernClosed: 'Closed',
  ConcernReopened: 'Reopened',
  PersonLinked: 'Somebody named in it',
  PersonUnlinked: 'Somebody no longer named in it',
  ConcernReattributed: 'Moved from the wrong person to the right one',
  ExcludedPeopleHadRead: 'Shut out now, and had read it before',
  ChildCaseOpened: 'Case opened',
  ConcernAddedToCase: 'Concern added to the case',
  ConcernTurnedAway: 'Concern not for a child of this case',
};

/** An event without words of its own says its name: DebriefRecorded, "Debrief recorded". */
const titleOf = (kind: string): string =>
  kinds[kind] ?? kind.replaceAll(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** A code is one of these; each has its words, which no other list has. */
const codeWords: Readonly<Record<PartInConcern | RedirectedTo | ReporterMessage, string>> = {
  ...partWords,
  ...redirectedWords,
  ...messageWords,
};
const inWords = (kind: string, code: string): string | undefined =>
  kind === 'DangerResponseRecorded'
    ? // The event's schema has it so.
      `Safe now? ${safeWords[code as SafeNow]}`
    : (codeWords as Readonly<Record<string, string>>)[code];

/** Who wrote it, in which role, and which event of which record it is. */
const by = (entry: Happened): string =>
  [
    entry.by ? `${named(entry.by)}, ${roleName(entry.actingRole)}` : roleName(entry.actingRole),
    `${entry.reference}, entry ${entry.number}`,
  ].join(' · ');

const aboutWhom = ({ kind, people }: Happened): string | undefined => {
  const names = people.map(named);
  if (names.length === 0 || kind === 'TriageClaimed') return undefined;
  // From the one, to the other: the event names them in this order.
  if (kind === 'ConcernReattributed') return names.join(' → ');
  if (kind === 'TriageReassigned') return `To ${names[0]}`;
  return names.join(', ');
};

export const happening = (entry: Happened): Happening => {
  const code = entry.code ? inWords(entry.kind, entry.code) : undefined;
  const whom = aboutWhom(entry);
  return {
    id: entry.id,
    at: entry.recordedAt,
    title: titleOf(entry.kind),
    by: by(entry),
    body: (
      <>
        {entry.occurredOn && entry.occurredOn !== dayOf(entry.recordedAt) && (
          <p>Happened on {dayInWords(entry.occurredOn)}</p>
        )}
        {entry.threshold && (
          <p>
            {entry.level && <SeverityTag level={entry.level} />} {thresholdWords[entry.threshold]}
            {entry.category && ` · ${categoryWords[entry.category]}`}
          </p>
        )}
        {(whom || code) && <p>{[whom, code].filter(Boolean).join(' · ')}</p>}
        {entry.reviewOn && <p>Look again on {dayInWords(entry.reviewOn)}</p>}
        {entry.text && <Sealed of={entry.text} fold />}
      </>
    ),
  };
};
