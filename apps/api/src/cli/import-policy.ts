import { dayOf, Refusal } from '@caseward/kernel';
import { readPolicy, type ReadPolicy } from '@caseward/policies-reading';
import { flat, lint, unreadableWords, type Finding, type Unreadable } from '@caseward/policies-text';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Usage, type Verb } from './verb';

const parsed = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { 'as-at': { type: 'string' } } }); // prettier-ignore
    const [file, ...more] = positionals;
    if (!file || more.length > 0) throw new Usage('Say which file.');
    const asAt = values['as-at'] ?? dayOf(new Date().toISOString());
    if (!/^\d{4}-\d\d-\d\d$/.test(asAt) || Number.isNaN(Date.parse(asAt))) throw new Usage('--as-at: a day as 2026-11-01.'); // prettier-ignore
    return { file, asAt };
  } catch (error) {
    throw error instanceof TypeError ? new Usage(error.message) : error;
  }
};

/** Text of a file may hold what a terminal obeys. */
// eslint-disable-next-line no-control-regex -- that is what is taken out
const shown = (text: string, most = 100) => (text.length > most ? `${text.slice(0, most)} …` : text).replace(/[\u0000-\u001f\u007f-\u009f]/g, ' '); // prettier-ignore

const numberOf = (lines: readonly number[]) =>
  lines.slice(0, 20).join(', ') + (lines.length > 20 ? ` and ${lines.length - 20} more` : '');

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

export const importPolicy: Verb = {
  words: ['import', 'policy'],
  usage: 'import policy FILE [--as-at DAY]',
  what: 'Reads a policy (.docx, .pdf, .md, .txt) and tells what it understood.',
  async run(args, { say }) {
    const { file, asAt } = parsed(args);
    const isFile = await stat(file).then((found) => found.isFile(), () => false); // prettier-ignore
    if (!isFile) throw new Usage(`${file} cannot be read.`);
    try {
      const read = await readPolicy(await readFile(file));
      say(path.basename(file));
      for (const line of [...accountOf(read), ...outlineOf(read), ...findingsIn(lint(read.document, { asAt }), asAt)]) say(line); // prettier-ignore
      return read.account.lost.length === 0 ? 0 : 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      say(`${path.basename(file)} was not imported. ${unreadableWords[error.code as Unreadable] ?? error.code}`);
      return 1;
    }
  },
};
