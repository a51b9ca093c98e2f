import { isUpn, type PupilIdentity } from '@caseward/organisation-domain';
import type { Day } from '@caseward/kernel';
import { parse } from 'csv-parse/sync';

/** One child as a school's management information system exports it. */
export type Row = Readonly<{ line: number; yearGroup: string; className: string; identity: PupilIdentity }>;
export type Fault = Readonly<{ line: number; column: string; what: string }>;
export type PeopleFile = Readonly<{ rows: readonly Row[]; faults: readonly Fault[] }>;

/** The names that the common systems give a column, folded. */
const columns = {
  upn: ['upn', 'unique pupil number'],
  legalFirstName: ['legal first name', 'legal forename', 'first name', 'forename'],
  legalLastName: ['legal last name', 'legal surname', 'last name', 'surname'],
  preferredFirstName: ['preferred first name', 'preferred forename', 'known as'],
  preferredLastName: ['preferred last name', 'preferred surname'],
  dateOfBirth: ['date of birth', 'dob', 'birth date'],
  yearGroup: ['year', 'year group', 'nc year'],
  className: ['class', 'reg', 'registration group', 'reg group', 'form'],
} as const;
type Column = keyof typeof columns;
const needed: readonly Column[] = ['legalFirstName', 'legalLastName', 'dateOfBirth', 'yearGroup', 'className'];
const title = (column: Column) => columns[column][0];

const headingOf = (text: string): Column | undefined => {
  const heading = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ');
  return (Object.keys(columns) as Column[]).find((column) => (columns[column] as readonly string[]).includes(heading)); // keys of a literal
};

/** ISO, day/month/year as England writes it, or a spreadsheet's serial number. Undefined when it is no day. */
export const dayFrom = (text: string): Day | undefined => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const english = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  const [y, m, d] = iso ? [iso[1], iso[2], iso[3]] : english ? [english[3], english[2], english[1]] : [];
  // Day 1 of a spreadsheet is 1 January 1900, with a 29 February 1900 that never was.
  if (/^\d{5}$/.test(text)) return new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10);
  if (!y || !m || !d) return undefined;
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : undefined;
};

/** Reads the export: commas, semicolons or tabs, with or without a byte-order mark. Every fault names its line. */
export const readPeopleFile = (bytes: Buffer, today: Day): PeopleFile => {
  const faults: Fault[] = [];
  let lines: Readonly<{ record: readonly string[]; info: Readonly<{ lines: number }> }>[];
  try {
    const firstLine = bytes.subarray(0, 4_096).toString('utf8').split(/\r?\n/, 1)[0] ?? '';
    const delimiter = [',', ';', '\t'].sort((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0] ?? ',';
    const options = { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true };
    // With `info` every line comes with where it ended; the library's types leave that out.
    lines = parse(bytes, { ...options, info: true }) as unknown as typeof lines;
  } catch (error) {
    const line = error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
    return {
      rows: [],
      faults: [{ line, column: '', what: 'the file is not a table of comma-separated values from here on' }],
    };
  }
  const [head, ...body] = lines;
  const headings = head?.record.map(headingOf) ?? [];
  for (const column of needed)
    if (!headings.includes(column)) faults.push({ line: 1, column: title(column), what: 'this column is missing' });
  if (faults.length > 0) return { rows: [], faults };

  const seen = new Map<string, number>();
  const rows = body.flatMap(({ record, info: { lines: line } }): Row[] => {
    const wrong = (column: Column, what: string) => void faults.push({ line, column: title(column), what });
    const before = faults.length;
    if (record.length !== headings.length)
      wrong('upn', `has ${record.length} columns where the first line has ${headings.length}`);
    const cell = (column: Column) => record[headings.indexOf(column)]?.trim() ?? '';
    for (const column of needed) if (cell(column) === '') wrong(column, 'is empty');
    const upn = cell('upn').toUpperCase();
    if (upn !== '' && !isUpn(upn)) wrong('upn', 'is not a UPN: its check letter does not fit');
    const earlier = upn === '' ? undefined : seen.get(upn);
    if (earlier !== undefined) wrong('upn', `is on line ${earlier} as well`);
    seen.set(upn, line);
    const dateOfBirth = dayFrom(cell('dateOfBirth'));
    if (cell('dateOfBirth') !== '' && !dateOfBirth) wrong('dateOfBirth', 'is not a day');
    if (dateOfBirth && dateOfBirth > today) wrong('dateOfBirth', 'is in the future');
    for (const column of ['legalFirstName', 'legalLastName', 'preferredFirstName', 'preferredLastName'] as const)
      if (cell(column).length > 100) wrong(column, 'is longer than 100 characters');
    if (cell('yearGroup').length > 10) wrong('yearGroup', 'is longer than 10 characters');
    if (cell('className').length > 20) wrong('className', 'is longer than 20 characters');
    if (faults.length > before || !dateOfBirth) return [];
    const given = (column: 'preferredFirstName' | 'preferredLastName') =>
      cell(column) === '' ? {} : { [column]: cell(column) };
    const identity = {
      ...(upn === '' ? {} : { upn }),
      legalFirstName: cell('legalFirstName'),
      legalLastName: cell('legalLastName'),
      ...given('preferredFirstName'),
      ...given('preferredLastName'),
      dateOfBirth,
    };
    return [{ line, yearGroup: cell('yearGroup'), className: cell('className'), identity }];
  });
  return { rows, faults };
};
