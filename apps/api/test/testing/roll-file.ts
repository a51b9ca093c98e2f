/** A school's export as its management information system writes it: invented children, their contacts and families. */

const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
/** The check letter of twelve digits, worked out here on its own. */
export const upnOf = (n: number): string => {
  const digits = `39992${String(n).padStart(7, '0')}`;
  return `${LETTERS[[...digits].reduce((sum, digit, i) => sum + Number(digit) * (i + 2), 0) % 23]}${digits}`;
};

const headings = [
  'UPN', 'Legal First Name', 'Legal Last Name', 'Preferred First Name', 'Date of Birth', 'Year', 'Class', 'Siblings', 'Family Id',
  'Contact 1 Name', 'Contact 1 Relationship', 'Contact 1 Priority', 'Contact 1 Parental Responsibility', 'Contact 1 Mobile',
  'Contact 1 Email', 'Contact 1 Restriction', 'Contact 2 Name', 'Contact 2 Relationship', 'Contact 2 Priority', 'Contact 2 Phone',
  'Contact 2 Restriction', 'House', '__proto__',
] as const; // prettier-ignore
type Heading = (typeof headings)[number];

/** Names that nobody has, told apart by letters. */
const wordFor = (n: number) => [...n.toString(26)].map((c) => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(c, 26)]).join(''); // prettier-ignore
const named = (n: number) => ({ first: `Ro${wordFor(n)}`, last: `Vel${wordFor(n % 4_001)}son` });

const rowOf = (n: number): Record<Heading, string> => {
  const { first, last } = named(n);
  const inFamily = n % 20 < 7;
  const family = Math.floor(n / 20);
  return {
    UPN: upnOf(n),
    'Legal First Name': first,
    'Legal Last Name': last,
    'Preferred First Name': n % 9 === 0 ? `Jo-${first}` : '',
    'Date of Birth': `${String(1 + (n % 28)).padStart(2, '0')}/${String(1 + (n % 12)).padStart(2, '0')}/${2010 + (n % 9)}`,
    Year: String(1 + (n % 11)),
    Class: `${1 + (n % 11)}${'ABCD'[n % 4]}`,
    // Two say it by UPN, and the others by their family.
    Siblings: n % 20 === 0 ? upnOf(n + 1) : '',
    'Family Id': inFamily && n % 20 > 1 ? `F${family}-${n % 20 < 4 ? 'a' : 'b'}` : '',
    'Contact 1 Name': `Ms Zed ${last}`,
    'Contact 1 Relationship': 'Mother',
    'Contact 1 Priority': '1',
    'Contact 1 Parental Responsibility': 'Yes',
    'Contact 1 Mobile': `07700 900${String(n % 1000).padStart(3, '0')}`,
    'Contact 1 Email': `zed${n}@example.org`,
    'Contact 1 Restriction': '',
    'Contact 2 Name': `Mr Quill ${last}`,
    'Contact 2 Relationship': 'Father',
    'Contact 2 Priority': '2',
    'Contact 2 Phone': '01632 960001',
    'Contact 2 Restriction': n % 50 === 0 ? 'Non-molestation order, see office' : '',
    House: 'Kestrel',
    __proto__: '',
  } as Record<Heading, string>; // `__proto__` in a literal sets the prototype: its cell is read as empty below
};

/** Ways in which a row goes wrong. Each makes exactly one fault. */
const spoils: readonly ((row: Record<Heading, string>) => void)[] = [
  (row) => void (row.UPN = `${row.UPN.slice(0, -1)}${(Number(row.UPN.slice(-1)) + 1) % 10}`),
  (row) => void (row['Date of Birth'] = '31/02/2015'),
  (row) => void (row['Legal Last Name'] = ''),
  (row) => void (row['Contact 1 Priority'] = 'first'),
  (row) => void (row.UPN = upnOf(0)),
  (row) => void (row['Date of Birth'] = '01/09/2099'),
  (row) => void (row['Legal First Name'] = `Ro\u202Ebo`),
  (row) => void (row.Siblings = 'A12'),
  (row) => void (row['Contact 2 Name'] = ''),
  (row) => void (row.Class = 'A class with a very long name'),
];

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const lineOf = (row: Record<Heading, string>) => headings.map((h) => (Object.hasOwn(row, h) ? quoted(row[h]) : '')).join(','); // prettier-ignore

/** So many children; `faults` rows of them, spread over the file, are each wrong in one way. Answers with the faulty lines. */
export const rollFile = (pupils: number, faults = 0) => {
  const every = faults > 0 ? Math.floor((pupils - 1) / faults) : 0;
  const faulty: number[] = [];
  const lines = Array.from({ length: pupils }, (_, n) => {
    const row = rowOf(n);
    // Row 0 keeps its UPN, which one of the faults copies.
    const planted = faults > 0 && n > 0 && n % every === 0 && faulty.length < faults;
    if (planted) {
      spoils[faulty.length % spoils.length]?.(row);
      faulty.push(n + 2);
    }
    return lineOf(row);
  });
  return { text: `${[headings.join(','), ...lines].join('\r\n')}\r\n`, faulty };
};
