import type { Day, Id } from '@caseward/kernel';
import type { ChildIdentity, PupilContact, PupilIdentity } from '@caseward/organisation-domain';
import { randomUUID } from 'node:crypto';
import { readHeadings, type Columns } from './columns';
import { csvRows, type Fault, type Source } from './csv-rows';
import { childrenOf, likenessOf, type KnownFamily, type Present } from './present';
import { readRow, type FileContact, type Row } from './read-row';
import { siblingLinks, type Links } from './sibling-links';

/** What is to be told of the child on one line. */
export type Todo = Readonly<{
  pupilId: Id;
  details: 'admit' | 'change' | undefined;
  /** Nothing is known of them yet. */
  isNew: boolean;
  contacts: boolean;
  restrictions: boolean;
  /** Known already; the file does not have it. */
  upn: string | undefined;
}>;
export type ImportPlan = Readonly<{
  rows: number;
  admit: number;
  change: number;
  unchanged: number;
  contacts: number;
  restrictions: number;
  /** By line; lines with nothing to do are left out. */
  todo: ReadonlyMap<number, Todo>;
  links: readonly Links[];
  /** On the roll and not in the file. An export may be of one year only, so nobody leaves unless that is said. */
  leavers: readonly Id[];
  /** With any of these nothing is imported. */
  faults: readonly Fault[];
  /** Worth knowing; nothing is wrong. */
  notes: readonly Fault[];
  unusedColumns: readonly string[];
}>;

/** As many families as are opened at once. */
const PAGE = 500;
const nobody: KnownFamily = { contacts: [], siblings: [], restrictions: new Set() };

const sameChild = (a: ChildIdentity, b: PupilIdentity) =>
  (['upn', 'legalFirstName', 'legalLastName', 'preferredFirstName', 'preferredLastName', 'dateOfBirth'] as const).every(
    (key) => a[key] === b[key],
  );
const told = ({ name, relation, priority, parentalResponsibility, phones, email }: Omit<PupilContact, 'contactId'>) =>
  JSON.stringify([name, relation, priority, parentalResponsibility, phones, email]);
const sameContacts = (a: readonly PupilContact[], b: readonly FileContact[]) =>
  a.length === b.length && b.every((contact, i) => a[i] && told(a[i]) === told(contact));

/** Contacts keep their ids for as long as their names stay. */
export const withIds = (contacts: readonly FileContact[], known: readonly PupilContact[]) => {
  const left = [...known];
  return contacts.map((contact) => {
    const at = left.findIndex(({ name }) => name === contact.name);
    const [before] = at < 0 ? [] : left.splice(at, 1);
    return { ...contact, contactId: before?.contactId ?? randomUUID() };
  });
};
const restrictionsToSet = (contacts: readonly FileContact[], { contacts: known, restrictions }: KnownFamily) =>
  contacts.every((c) => c.restriction === undefined)
    ? 0
    : withIds(contacts, known).filter((c) => c.restriction !== undefined && !restrictions.has(c.contactId)).length;

/** The rows of a file whose first line is understood; what is wrong goes to `fault`. */
export async function* peopleRows(
  source: Source,
  today: Day,
  fault: (f: Fault) => void,
): AsyncGenerator<Columns | Row> {
  let columns: Columns | undefined;
  let told = 0;
  const faulty = (f: Fault) => {
    told++;
    fault(f);
  };
  for await (const row of csvRows(source, faulty)) {
    if (!columns) {
      const read = readHeadings(row.cells);
      if (!('width' in read)) {
        for (const wrong of read) fault({ line: row.line, ...wrong });
        return;
      }
      yield (columns = read);
      continue;
    }
    const child = readRow(columns, row, today, fault);
    if (child) yield child;
  }
  if (!columns && told === 0)
    fault({ line: 1, column: '', what: 'the file is empty: its first line must name the columns' });
}

/**
 * What has to be told to make the roll what the file says. Reads the whole file, and finds everything that is wrong with it,
 * before anything is told. Holds ids and lines of it, never its text.
 */
export const planImport = async (source: Source, schoolId: Id, today: Day, present: Present): Promise<ImportPlan> => {
  const faults: Fault[] = [];
  const notes: Fault[] = [];
  const known = childrenOf(await present.everybody(), schoolId);
  const todo = new Map<number, Todo>();
  const count = { rows: 0, admit: 0, change: 0, unchanged: 0, contacts: 0, restrictions: 0 };
  let unusedColumns: readonly string[] = [];
  const lineOfUpn = new Map<string, number>();
  const lineOfLikeness = new Map<string, Readonly<{ line: number; upn: boolean }>>();
  const lineOfChild = new Map<Id, number>();
  const links = siblingLinks(schoolId, known, (f) => faults.push(f), (f) => notes.push(f)); // prettier-ignore

  /** The child that a row means, or undefined with a fault. */
  const childOf = ({ line, identity }: Row) => {
    const wrong = (column: string, what: string): undefined => void faults.push({ line, column, what });
    const { upn } = identity;
    const twice = upn === undefined ? undefined : lineOfUpn.get(upn);
    if (twice !== undefined) return wrong('UPN', `is on line ${twice} as well: remove one of the two rows`);
    if (upn !== undefined) lineOfUpn.set(upn, line);
    const likeness = likenessOf(identity);
    const alike = lineOfLikeness.get(likeness);
    if (alike && !(alike.upn && upn !== undefined))
      return wrong('', `has the name and date of birth of line ${alike.line}: remove one of the two rows, or give both their UPNs`); // prettier-ignore
    lineOfLikeness.set(likeness, { line, upn: upn !== undefined });
    const byName = known.byLikeness.get(likeness);
    let child = upn === undefined ? byName : known.byUpn.get(upn);
    if (!child && byName && upn !== undefined) {
      if (byName.identity.upn === undefined) child = byName;
      else notes.push({ line, column: 'UPN', what: 'a child of this name and date of birth is known by another UPN; if they are one child, merge the two records' }); // prettier-ignore
    }
    if (child?.onRoll && child.bodyId !== schoolId)
      return wrong('UPN', 'is on the roll of another school of the trust: import that school first, with its leavers');
    const before = child && lineOfChild.get(child.id);
    if (child && before !== undefined)
      return wrong('', `is the same child as line ${before}: remove one of the two rows`);
    if (child) lineOfChild.set(child.id, line);
    return { child };
  };

  const plan = async (page: readonly Row[]) => {
    const found = page.flatMap((row) => {
      const one = childOf(row);
      return one ? [{ row, child: one.child }] : [];
    });
    // With a fault nothing will be told, so there is nothing to compare.
    if (faults.length > 0) return;
    const families = await present.families(found.flatMap(({ child }) => child?.id ?? []));
    for (const { row, child } of found) {
      const pupilId = child?.id ?? randomUUID();
      const family = families.get(pupilId) ?? nobody;
      links.take(pupilId, row, family.siblings);
      const upn = row.identity.upn ?? child?.identity.upn;
      const identity = { ...row.identity, ...(upn === undefined ? {} : { upn }) };
      const asIs = child?.onRoll && sameChild(child.identity, identity) && child.yearGroup === row.yearGroup && child.className === row.className; // prettier-ignore
      const details = asIs ? undefined : child?.onRoll ? 'change' : 'admit';
      const contacts = row.contacts !== undefined && !sameContacts(family.contacts, row.contacts);
      const restrictions = restrictionsToSet(row.contacts ?? [], family);
      if (details) count[details]++;
      else if (!contacts && restrictions === 0) count.unchanged++;
      if (contacts) count.contacts++;
      count.restrictions += restrictions;
      if (details || contacts || restrictions > 0)
        todo.set(row.line, { pupilId, details, isNew: !child, contacts, restrictions: restrictions > 0, upn });
    }
  };

  let page: Row[] = [];
  for await (const row of peopleRows(source, today, (f) => faults.push(f))) {
    if ('width' in row) {
      unusedColumns = row.unused;
      continue;
    }
    count.rows++;
    if (page.push(row) < PAGE) continue;
    await plan(page);
    page = [];
  }
  await plan(page);
  const toLink = faults.length > 0 ? [] : await links.resolve(present);
  const leavers = [...known.byId.values()]
    .filter((child) => child.onRoll && !child.mergedInto && child.bodyId === schoolId && !lineOfChild.has(child.id))
    .map(({ id }) => id);
  return { ...count, todo, links: toLink, leavers, faults, notes, unusedColumns };
};
