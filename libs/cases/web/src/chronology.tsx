import type { ChildCaseFileQuery } from '@caseward/contract';
import { categoryWords, thresholdWords } from '@caseward/concerns-web';
import { dayInWords, dayOf, named, roleName, Sealed, SeverityTag, type Happening } from '@caseward/web-kit';

type Entry = NonNullable<ChildCaseFileQuery['childCase']>['chronology'][number];

const kinds: Readonly<Record<string, string>> = {
  ConcernSubmitted: 'Concern reported',
  ImmediateDangerFlagged: 'Not safe at the time: marked immediate',
  ImmediateDangerEscalated: 'A call went out because of the danger',
  TriageDecided: 'Triage decision',
  ConcernAddended: 'More added to the concern',
  UntriagedConcernEscalated: 'No triage decision in time',
  ConcernOpenedAsCase: 'Decision to open a case',
  ChildCaseOpened: 'Case opened',
};

/** An event without words of its own says its name: DebriefRecorded, "Debrief recorded". */
const titleOf = (kind: string): string =>
  kinds[kind] ?? kind.replaceAll(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Who wrote it, in which role, and which event of which record it is. */
const by = (entry: Entry): string =>
  [
    entry.by ? `${named(entry.by)}, ${roleName(entry.actingRole)}` : roleName(entry.actingRole),
    `${entry.reference}, entry ${entry.number}`,
  ].join(' · ');

export const happening = (entry: Entry): Happening => ({
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
      {entry.text && <Sealed of={entry.text} fold />}
    </>
  ),
});
