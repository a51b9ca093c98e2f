import type { OpenConcernEvent } from '@caseward/concerns-domain';
import type { SealedText } from '@caseward/sealing';
import type { Projected } from '@caseward/server-kit';
import type { ConcernRow } from './concern-file.projection';

/** What was wrong, and what is right: `before` and the like are what was shown until then. */
export type CorrectionRow = Readonly<{
  at: string;
  by: string;
  part: string;
  text: SealedText | null;
  before: SealedText | null;
  onBefore: string | null;
  timeBefore: string | null;
  reason: SealedText | null;
}>;

/** What a part of the report says by now: as it was put right last, or as it was written. */
export const wordingOf = (row: ConcernRow, part: string): SealedText | null => {
  const last = row.corrections.findLast((one) => one.part === part);
  if (last) return last.text;
  const written = {
    account: row.account,
    childs_words: row.childsWords,
    place: row.place,
    action_taken: row.actionTaken,
  };
  return Object.hasOwn(written, part) ? written[part as keyof typeof written] : null; // just looked
};

const isSealed = (value: object): value is SealedText => 'ct' in value && 'f' in value;
/** Without that text of that entry, wherever in the row it stands. */
const without = <T>(value: T, entry: string, field: string): T => {
  if (typeof value !== 'object' || value === null) return value;
  if (isSealed(value)) {
    const { s, r, f } = value as SealedText; // just looked
    const gone =
      s === `concern-${entry.slice(0, entry.indexOf('/'))}` && entry.endsWith(`/${(r ?? -1) + 1}`) && f === field;
    return (gone ? null : value) as T; // such a place may hold nothing
  }
  // The same shape, part for part.
  if (Array.isArray(value)) return value.map((one: unknown) => without(one, entry, field)) as T;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, without(part as unknown, entry, field)])) as T; // prettier-ignore
};

type Row = ConcernRow | undefined;
type Of<T extends OpenConcernEvent['type']> = Projected<Extract<OpenConcernEvent, { type: T }>>;

/** What is right is shown from now on, and what was shown until then stays beside it. */
export const corrected = (row: Row, { data, sealed, meta }: Of<'ConcernCorrected'>): Row => {
  if (!row) return row;
  const { part, occurredOn, occurredTime } = data;
  const correction: CorrectionRow = {
    ...{ at: meta.recordedAt, by: meta.actor, part, text: sealed['text'] ?? null, reason: sealed['reason'] ?? null },
    ...{ before: wordingOf(row, part), onBefore: row.occurredOn, timeBefore: row.occurredTime },
  };
  const when = occurredOn ? { occurredOn, occurredTime: occurredTime ?? null } : {};
  return { ...row, ...when, corrections: [...row.corrections, correction] };
};

/** A file always has a name; what is withheld opens nowhere, there either. */
export const redacted = (row: Row, { data: { entry, field } }: Of<'ConcernRedacted'>): Row =>
  row && { ...without(row, entry, field), attachments: row.attachments };
