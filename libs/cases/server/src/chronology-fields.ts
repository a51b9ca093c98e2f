import { dayOf, referenceTo } from '@caseward/kernel';
import type { Ask, Served, TimelineRow } from '@caseward/server-kit';

/** `through`: the record by which the reader came to it, a case or the record itself. */
export type Told = TimelineRow &
  Readonly<{
    through: string;
    /** Its text must not be shown any more. */
    redacted?: boolean;
    /** Somebody marked it in the file of a child. */
    significant?: boolean;
  }>;

const SYSTEM_ROLE = 'SYS';
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

type Leaf = Readonly<{ field: string; place: number | null; value: string }>;
/** What an event says in the open, one line for each; a list of things is told thing by thing. */
const leaves = (value: unknown, field: string, place: number | null): readonly Leaf[] => {
  if (Array.isArray(value)) return value.flatMap((one, i) => leaves(one, field, typeof one === 'object' ? i : place));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, part]) => leaves(part, `${field}.${name}`, place));
  return value === undefined || value === null
    ? []
    : [{ field, place, value: String(value as string | number | boolean) }];
};

const detailsOf = async ({ open, sealed, recordId, through, redacted }: Told, ask: Ask) => {
  if (redacted) return [];
  const said = Object.entries(open).flatMap(([field, value]) => leaves(value, field, null));
  const shown = await Promise.all(
    said.map(async (leaf) => {
      if (!isId(leaf.value)) return { ...leaf, text: null, person: null };
      // Another record is no person, and its id says nothing to anybody.
      const person = leaf.value === recordId ? null : await ask.refer('Person', leaf.value, through);
      return person ? { ...leaf, value: null, text: null, person } : undefined;
    }),
  );
  const texts = await Promise.all(
    Object.entries(sealed).map(async ([field, segment]) => {
      const text = await ask.text(segment);
      return text ? { field, place: null, value: null, text, person: null } : undefined;
    }),
  );
  return [...texts, ...shown].filter((detail) => detail !== undefined);
};

/** How one event of any record reads; contexts to the right show theirs by it as well. */
export const chronologyFields: Served['types'] = {
  ChronologyEntry: {
    recordedAt: ({ recordedAt }: Told) => new Date(recordedAt).toISOString(),
    occurredOn: ({ open, occurredAt }: Told) =>
      (typeof open['occurredOn'] === 'string' ? open['occurredOn'] : null) ??
      (occurredAt ? dayOf(new Date(occurredAt).toISOString()) : null),
    reference: ({ recordId, of }: Told) => referenceTo(of, recordId),
    by: ({ actor, actingRole, through }: Told, _, ask) =>
      actingRole === SYSTEM_ROLE ? null : ask.refer('Person', actor, through),
    details: (row: Told, _, ask) => detailsOf(row, ask),
    redacted: ({ redacted = false }: Told) => redacted,
    significant: ({ significant = false }: Told) => significant,
    isDecision: ({ sealed }: Told) => 'rationale' in sealed,
  },
};
