import type { PupilIdentity } from '@caseward/organisation-domain';
import type { Id } from '@caseward/kernel';
import type { Entry } from '../directory';
import { folded } from '../names';
import type { Fault, PeopleFile, Row } from './read-people-file';

export type ImportPlan = Readonly<{
  admit: readonly Row[];
  change: readonly (Row & Readonly<{ pupilId: Id }>)[];
  unchanged: number;
  /** On the roll and not in the file: left as they are, since an export may be of one year only. */
  notInFile: number;
  faults: readonly Fault[];
}>;

const likeness = ({ legalFirstName, legalLastName, dateOfBirth }: PupilIdentity) =>
  folded(`${legalFirstName}|${legalLastName}|${dateOfBirth}`);
const same = (a: PupilIdentity, b: PupilIdentity) =>
  (['upn', 'legalFirstName', 'legalLastName', 'preferredFirstName', 'preferredLastName', 'dateOfBirth'] as const).every(
    (key) => a[key] === b[key],
  );

/** What has to be told to make the roll what the file says: by UPN, else by legal name and date of birth. */
export const planImport = (file: PeopleFile, schoolId: Id, everybody: Iterable<Entry>): ImportPlan => {
  const byUpn = new Map<string, Entry>();
  const byLikeness = new Map<string, Entry>();
  let onRoll = 0;
  for (const entry of everybody) {
    const { identity, onRoll: here } = entry;
    if (!here || !identity || !('legalFirstName' in identity)) continue;
    if (identity.upn) byUpn.set(identity.upn, entry);
    if (entry.bodyId !== schoolId) continue;
    onRoll++;
    byLikeness.set(likeness(identity), entry);
  }
  const admit: Row[] = [];
  const change: (Row & { pupilId: Id })[] = [];
  const faults = [...file.faults];
  const met = new Set<Id>();
  let unchanged = 0;
  for (const row of file.rows) {
    const known =
      (row.identity.upn ? byUpn.get(row.identity.upn) : undefined) ?? byLikeness.get(likeness(row.identity));
    if (known && known.bodyId !== schoolId) {
      faults.push({ line: row.line, column: 'upn', what: 'is on the roll of another school of the trust' });
      continue;
    }
    if (!known || met.has(known.id)) {
      admit.push(row);
      continue;
    }
    met.add(known.id);
    const { identity } = known;
    const asIs = identity && 'legalFirstName' in identity && same(identity, row.identity);
    if (asIs && known.yearGroup === row.yearGroup && known.className === row.className) unchanged++;
    else change.push({ ...row, pupilId: known.id });
  }
  return { admit, change, unchanged, notInFile: onRoll - met.size, faults };
};
