/** The names that the common systems give a column, folded; the earlier one is meant when a file has several. */
const names = {
  upn: ['upn', 'unique pupil number'],
  legalFirstName: ['legal first name', 'legal forename', 'first name', 'forename'],
  legalLastName: ['legal last name', 'legal surname', 'last name', 'surname'],
  preferredFirstName: ['preferred first name', 'preferred forename', 'known as', 'chosen name'],
  preferredLastName: ['preferred last name', 'preferred surname', 'chosen surname'],
  dateOfBirth: ['date of birth', 'dob', 'birth date'],
  yearGroup: ['year group', 'nc year', 'year', 'year taught in'],
  className: ['class', 'registration group', 'reg group', 'reg', 'form', 'tutor group'],
  siblings: ['sibling upns', 'siblings', 'siblings upn'],
  family: ['family id', 'household id', 'family', 'household'],
} as const;
export type Column = keyof typeof names;
const needed: readonly Column[] = ['legalFirstName', 'legalLastName', 'dateOfBirth', 'yearGroup', 'className'];

/** Of "Contact 1 Relationship" and the like. */
const contactNames = {
  name: ['name', 'full name'],
  title: ['title'],
  firstName: ['first name', 'forename'],
  lastName: ['last name', 'surname'],
  relation: ['relationship', 'relation'],
  priority: ['priority'],
  parentalResponsibility: ['parental responsibility', 'has parental responsibility', 'pr'],
  mobile: ['mobile', 'mobile phone', 'mobile number'],
  phone: ['phone', 'telephone', 'home phone', 'phone number'],
  workPhone: ['work phone', 'work telephone', 'other phone'],
  email: ['email', 'e mail', 'email address'],
  restriction: ['restriction', 'contact restriction', 'court order', 'restrictions'],
} as const;
export type ContactColumn = keyof typeof contactNames;

export type Columns = Readonly<{
  /** How many cells a row has. */
  width: number;
  /** As the file calls it, for its faults. */
  headings: readonly string[];
  at: ReadonlyMap<Column, number>;
  contacts: readonly ReadonlyMap<ContactColumn, number>[];
  unused: readonly string[];
}>;
export type HeadFault = Readonly<{ column: string; what: string }>;

const folded = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
/** An index into the aliases: the lower it is, the better it fits. */
const find = <K extends string>(aliases: Readonly<Record<K, readonly string[]>>, heading: string) => {
  for (const key of Object.keys(aliases) as K[]) {
    const rank = aliases[key].indexOf(heading); // keys of a literal
    if (rank >= 0) return { key, rank };
  }
  return undefined;
};

/** What each column is, or what the first line lacks. Headings are only compared, never used as keys. */
export const readHeadings = (cells: readonly string[]): Columns | readonly HeadFault[] => {
  const faults: HeadFault[] = [];
  const best = new Map<Column, Readonly<{ at: number; rank: number }>>();
  const contacts = new Map<number, Map<ContactColumn, number>>();
  const used = new Set<number>();
  for (const [at, cell] of cells.entries()) {
    const heading = folded(cell);
    const numbered = /^contact (\d{1,2}) (.+)$/.exec(heading);
    const ofContact = numbered && find(contactNames, numbered[2]!); // both groups take part in every match
    if (numbered && ofContact) {
      const n = Number(numbered[1]);
      const one = contacts.get(n) ?? new Map<ContactColumn, number>();
      if (one.has(ofContact.key)) faults.push({ column: cell, what: 'stands twice: remove one of the two columns' });
      contacts.set(n, one.set(ofContact.key, at));
      used.add(at);
      continue;
    }
    const found = find(names, heading);
    if (!found) continue;
    const before = best.get(found.key);
    if (before?.rank === found.rank) faults.push({ column: cell, what: 'stands twice: remove one of the two columns' });
    if (before && before.rank < found.rank) continue;
    if (before) used.delete(before.at);
    best.set(found.key, { at, rank: found.rank });
    used.add(at);
  }
  for (const column of needed)
    if (!best.has(column))
      faults.push({ column: names[column][0], what: 'this column is missing: the first line must name it' });
  if (faults.length > 0) return faults;
  const inOrder = [...contacts].sort(([a], [b]) => a - b).map(([, columns]) => columns);
  return {
    width: cells.length,
    headings: cells,
    at: new Map([...best].map(([column, { at }]) => [column, at])),
    contacts: inOrder,
    unused: cells.filter((cell, at) => !used.has(at) && cell !== ''),
  };
};
