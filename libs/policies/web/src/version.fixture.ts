import type { Version } from './version-document';

export const clause = {
  id: 'cccccccc-0000-4000-8000-000000000001',
  number: '3.2',
  kind: 'paragraph',
  level: 2,
  text: 'After an hour the lead is rung.',
} as const;
const id = 'dddddddd-0000-4000-8000-000000000001';
/** A draft with one clause. */
export const version: Version = {
  ...{
    id,
    reference: 'V-1',
    number: '2',
    status: 'draft',
    changeClass: 'material',
    basedOn: null,
    overtakenBy: null,
    hash: null,
  },
  ...{
    source: null,
    around: null,
    channels: [],
    effectiveFrom: null,
    adoptBy: null,
    heldFrom: null,
    heldTo: null,
    lapsesOn: null,
    entries: 4,
  },
  ...{ findingsAreOld: false, authors: [], reasons: [], decided: [], comments: [], findings: [], responses: [] },
  ...{ nextCommands: ['reviseClause'], consultation: null, clauses: [clause] },
  policy: {
    id: 'p1',
    title: 'Collection',
    reference: 'P-1',
    schoolId: null,
    statutory: false,
    reviewOn: null,
    delegation: null,
    inForce: null,
    versions: [],
    ...{ summary: null, adoption: 'mandatory', audience: [], reviewMonths: 12, reviewedEarlyFor: [] },
    ...{ nextCommands: [], entries: 1, linked: [] },
  },
};
