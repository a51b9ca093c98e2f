import { isUpn, type PupilContact, type PupilIdentity } from '@caseward/organisation-domain';
import type { Day } from '@caseward/kernel';
import type { Column, Columns } from './columns';
import type { CsvRow, Fault } from './csv-rows';
import { dayFrom, unreadable } from './cell';
import { readContacts } from './read-contacts';

export type FileContact = Omit<PupilContact, 'contactId'> & Readonly<{ restriction?: string | undefined }>;
/** One child as a school's management information system exports it. */
export type Row = Readonly<{
  line: number;
  yearGroup: string;
  className: string;
  identity: PupilIdentity;
  /** Undefined when the file says nothing of contacts. */
  contacts: readonly FileContact[] | undefined;
  siblings: readonly string[];
  /** The school's own name for a family, to link its children; never kept. */
  family: string;
}>;

const YEARS = 30;
const longest: Readonly<Partial<Record<Column, number>>> = {
  legalFirstName: 100,
  legalLastName: 100,
  preferredFirstName: 100,
  preferredLastName: 100,
  yearGroup: 10,
  className: 20,
  family: 100,
};
const needed: readonly Column[] = ['legalFirstName', 'legalLastName', 'dateOfBirth', 'yearGroup', 'className'];

/** Reads one row, or tells everything that is wrong with it and what to do about it. Says nothing of other rows. */
export const readRow = (
  columns: Columns,
  { line, cells }: CsvRow,
  today: Day,
  fault: (f: Fault) => void,
): Row | undefined => {
  let faults = 0;
  const wrongAt = (at: number | undefined, what: string) => {
    faults++;
    fault({ line, column: at === undefined ? '' : (columns.headings[at] ?? ''), what });
  };
  const wrong = (column: Column, what: string) => wrongAt(columns.at.get(column), what);
  if (cells.length !== columns.width) {
    wrongAt(undefined, `has ${cells.length} cells where the first line has ${columns.width}: put cells with a separator inside into quotation marks`); // prettier-ignore
    // Its cells may stand in the wrong columns: more would only mislead.
    return undefined;
  }
  const read = (at: number | undefined) => {
    const text = (at === undefined ? '' : (cells[at] ?? '')).replaceAll(/\s*[\r\n]+\s*/g, ' ').trim();
    const bad = unreadable(text);
    if (bad) wrongAt(at, bad);
    return bad ? '' : text;
  };
  const known = new Map<Column, string>();
  const cell = (column: Column) => {
    const before = known.get(column);
    const text = before ?? read(columns.at.get(column));
    known.set(column, text);
    return text;
  };
  for (const column of columns.at.keys()) cell(column);
  const clean = faults === 0;
  if (clean) for (const column of needed) if (cell(column) === '') wrong(column, 'is empty: fill it in');
  for (const [column, most] of Object.entries(longest) as [Column, number][])
    if (cell(column).length > most) wrong(column, `is longer than ${most} characters: shorten it`);

  const upn = cell('upn').toUpperCase();
  if (upn !== '' && !isUpn(upn)) wrong('upn', 'is not a UPN, its check letter does not fit: copy it again from your records, or leave it empty'); // prettier-ignore
  const siblings = [...new Set(cell('siblings').toUpperCase().split(/[\s,;|/]+/).filter(Boolean))]; // prettier-ignore
  if (siblings.some((sibling) => !isUpn(sibling))) wrong('siblings', 'holds something that is not a UPN: write the UPNs of brothers and sisters with blanks between them'); // prettier-ignore
  if (siblings.length > 20) wrong('siblings', 'names more than 20 children: check it');
  if (upn !== '' && siblings.includes(upn)) wrong('siblings', "names the child's own UPN: remove it");

  const dateOfBirth = dayFrom(cell('dateOfBirth'));
  if (cell('dateOfBirth') !== '' && !dateOfBirth) wrong('dateOfBirth', 'is not a day: write it as 03/09/2014');
  if (dateOfBirth && dateOfBirth > today) wrong('dateOfBirth', 'is in the future: check it');
  if (dateOfBirth && dateOfBirth < `${Number(today.slice(0, 4)) - YEARS}${today.slice(4)}`)
    wrong('dateOfBirth', `is more than ${YEARS} years ago: check it`);

  const contacts = columns.contacts.length === 0 ? undefined : readContacts(columns.contacts, read, wrongAt);
  if (faults > 0 || !dateOfBirth) return undefined;
  const given = (column: 'preferredFirstName' | 'preferredLastName') =>
    cell(column) === '' ? {} : { [column]: cell(column) };
  return {
    line,
    yearGroup: cell('yearGroup'),
    className: cell('className'),
    identity: {
      ...(upn === '' ? {} : { upn }),
      legalFirstName: cell('legalFirstName'),
      legalLastName: cell('legalLastName'),
      ...given('preferredFirstName'),
      ...given('preferredLastName'),
      dateOfBirth,
    },
    contacts,
    siblings,
    family: cell('family'),
  };
};
