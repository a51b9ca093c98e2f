import { flat, lint, type Finding } from '@caseward/policies-text';
import type { ReadPolicy } from './read-policy';

/** Text of a file may hold what a terminal obeys. */
// eslint-disable-next-line no-control-regex -- that is what is taken out
const shown = (text: string, most = 100) => (text.length > most ? `${text.slice(0, most)} …` : text).replace(/[\u0000-\u001f\u007f-\u009f]/g, ' '); // prettier-ignore

const numberOf = (lines: readonly number[]) =>
  lines.slice(0, 20).join(', ') + (lines.length > 20 ? ` and ${lines.length - 20} more` : '');

/** Where every line went. */
const accountOf = ({ account, document, format, original }: ReadPolicy): readonly string[] => {
  const { lines, blank, clauses, header, furniture, remainder, lost } = account;
  const sum = clauses + header + furniture + remainder;
  return [
    `Read as ${format}, SHA-256 ${original}`,
    '',
    `ACCOUNT: ${lines} lines, ${blank} blank, ${lines - blank} with text`,
    `  ${clauses} in clauses, ${header} in header fields, ${furniture} furniture (page numbers, running heads, contents), ${remainder} remainder: ${sum} of ${lines - blank}`, // prettier-ignore
    ...(document.furniture.length > 0 ? [`  furniture: lines ${numberOf(document.furniture)}`] : []),
    ...document.remainder.map(({ line, text }) => `  remainder, line ${line}: ${shown(text)}`),
    lost.length === 0 ? '  Every line is accounted for.' : `  NOT ACCOUNTED FOR: lines ${numberOf(lost)}`,
  ];
};

const outlineOf = ({ document: { header, clauses, linked, statutes } }: ReadPolicy): readonly string[] => {
  const rows = flat(clauses);
  const place = (id: string) => rows.find((row) => row.id === id);
  const marks = { heading: '#', paragraph: '¶', bullet: '•', table: '|' } as const;
  return [
    '',
    'HEADER FIELDS',
    ...header.map(({ field, label, value, line }) => `  ${`${field}`.padEnd(13)}${label ? `${shown(label, 40)}: ` : ''}${value === '' ? '(blank)' : shown(value)}${line ? `  [line ${line}]` : ''}`), // prettier-ignore
    ...(header.length === 0 ? ['  none'] : []),
    '',
    `CLAUSES: ${rows.length}`,
    ...rows.map(({ level, kind, number, text, lines }) => `  ${'  '.repeat(level - 1)}${marks[kind]} ${number === '' ? '' : `${number} `}${shown(text, 80)}${lines ? `  [${lines[0] === lines[1] ? lines[0] : lines.join('–')}]` : ''}`), // prettier-ignore
    '',
    `LINKED POLICIES: ${linked.length}`,
    ...linked.map((name) => `  ${shown(name)}`),
    '',
    `STATUTES AND GUIDANCE CITED: ${statutes.length}`,
    ...statutes.map(({ code, edition, clause, text }) => `  ${code} ${edition === '' ? '(no edition named)' : edition}: ${shown(text, 70)}  [${place(clause)?.lines?.[0] ?? 'front'}]`), // prettier-ignore
  ];
};

const findingsIn = (findings: readonly Finding[], asAt: string): readonly string[] => [
  '',
  `FINDINGS as at ${asAt}: ${findings.length}`,
  ...findings.flatMap(({ severity, rule, line, says, why, mend }) => [
    `  ${severity.padEnd(8)}${rule}${line ? `  [line ${line}]` : ''}`,
    `    ${shown(says, 400)}`,
    `    Why: ${why}`,
    `    Mend: ${shown(mend, 300)}`,
  ]),
];

const END = [
  '',
  'Nothing was saved. To bring the file in: sign in, open its policy under Policies (or add it to the register), begin a draft,',
  'and choose the file under "Bring in a whole text".',
];

/** What was understood of a file, as a terminal shows it. */
export const reportOf = (read: ReadPolicy, asAt: string): readonly string[] => [
  ...accountOf(read),
  ...outlineOf(read),
  ...findingsIn(lint(read.document, { asAt }), asAt),
  ...END,
];
