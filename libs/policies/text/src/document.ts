/**
 * A policy is a tree of clauses (docs/decisions/0022): what the importer makes, a version holds, the linter reads and two
 * versions are compared by. Pure values; everything a policy says stands in one of these.
 */

export const clauseKinds = ['heading', 'paragraph', 'bullet', 'table'] as const;
export type ClauseKind = (typeof clauseKinds)[number];

/**
 * One clause as printed. `id` is stable across versions: it is given once and kept by matching (diff), never by position.
 * A table is one clause for each of its rows, with its cells divided by ` | `.
 */
export interface Clause {
  readonly id: string;
  /** As printed, '' when unnumbered. */
  readonly number: string;
  readonly kind: ClauseKind;
  /** 1 at the top; a child stands one deeper than its parent. */
  readonly level: number;
  /** Canonical: NFC, single spaces, nothing at either end. */
  readonly text: string;
  /** Of the source, 1-based, inclusive. */
  readonly lines?: readonly [number, number];
  /** Of a part of what was one clause: how far into that it began. */
  readonly from?: number;
  readonly children: readonly Clause[];
}

export const headerFields = [
  'title',
  'version',
  'owner',
  'approver',
  'approvedOn',
  'ratifiedOn',
  'writtenOn',
  'reviewOn',
  'reviewPeriod',
  'audience',
  'model',
  'related',
  'role',
  'other',
] as const;
export type HeaderFieldName = (typeof headerFields)[number];

/** What stands about the policy itself, before or beside its text. A `value` of '' is a field that was left blank. */
export interface HeaderField {
  readonly field: HeaderFieldName;
  /** As printed. */
  readonly label: string;
  readonly value: string;
  readonly line?: number;
  /** The last of its lines, when the value stands below its label. */
  readonly upTo?: number;
}

export interface StatuteCited {
  /** 'KCSIE' …: see the register of editions. */
  readonly code: string;
  /** '2021', or '' when none is named. */
  readonly edition: string;
  /** Clause id, '' for the header. */
  readonly clause: string;
  /** As printed. */
  readonly text: string;
}

export interface PolicyDocument {
  readonly header: readonly HeaderField[];
  readonly clauses: readonly Clause[];
  /** Names of the policies it points to, as printed. */
  readonly linked: readonly string[];
  readonly statutes: readonly StatuteCited[];
  /** Lines that say nothing of the policy: page numbers, running heads, the contents page. */
  readonly furniture: readonly number[];
  /** What the contents page announces, when there is one. */
  readonly contents?: readonly { readonly line: number; readonly number: string; readonly text: string }[];
  /** Lines that found no place, so that a person finds one for them. `upTo`: the last of them, where it is several. */
  readonly remainder: readonly {
    readonly line: number;
    readonly upTo?: number;
    readonly from?: number;
    readonly text: string;
  }[];
}

/** Of what stands around a text, what is kept beside it: more than any policy has. The file itself is kept as it came. */
export const MOST_AROUND = { header: 100, remainder: 300, contents: 150 } as const;

export interface Finding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'advice';
  /** Clause id. */
  readonly clause?: string;
  readonly line?: number;
  readonly says: string;
  readonly why: string;
  readonly mend: string;
}
