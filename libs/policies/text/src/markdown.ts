import { canonical, flat, treeOf, type FlatClause } from './canonical';
import { clauseKinds, headerFields, type ClauseKind, type HeaderField, type PolicyDocument } from './document';

/** The first line of our own export: what follows is read back exactly, by rule and not by guess. */
export const ownMark = '<!-- caseward policy 1 -->';
const textMark = '<!-- text -->';
const deepest = 6;

/** Where the next clause stands when nothing else is said: the writer marks only what differs from it. */
const expectations = () => {
  let heading = 0;
  let above = 0;
  return {
    level: (kind: ClauseKind, steps: number) => (kind === 'heading' ? steps : kind === 'bullet' ? above + 1 + steps : heading + 1), // prettier-ignore
    seen: (kind: ClauseKind, level: number) => {
      if (kind === 'heading') heading = level;
      if (kind !== 'bullet') above = level;
    },
  };
};

const escaped = (text: string) => (/^[#\-|*\\<]/.test(text) ? `\\${text}` : text);
const unescaped = (text: string) => (text.startsWith('\\') ? text.slice(1) : text);

/** The policy as Markdown that reads well anywhere. */
export const toMarkdown = ({ header, clauses }: Pick<PolicyDocument, 'header' | 'clauses'>): string => {
  const expected = expectations();
  const blocks = flat(clauses).map((clause) => {
    const { kind, level } = clause;
    const steps = kind === 'heading' ? Math.min(level, deepest - 1) : kind === 'bullet' ? Math.max(0, level - expected.level('bullet', 0)) : 0; // prettier-ignore
    const odd = {
      ...(expected.level(kind, steps) === level ? {} : { level }),
      ...(/^[^*]*$/.test(clause.number) ? {} : { number: clause.number }),
      ...(kind === 'table' && clause.number !== '' ? { number: clause.number } : {}),
    };
    expected.seen(kind, level);
    const blank = kind === 'paragraph' && clause.text === '' && clause.number === '';
    const mark =
      Object.keys(odd).length > 0 || blank ? `<!-- ${JSON.stringify(odd).replaceAll('>', '\\u003e')} -->` : '';
    const said = `${clause.number !== '' && !('number' in odd) ? `**${clause.number}** ` : ''}${escaped(clause.text)}`;
    if (kind === 'heading') return `${mark}${'#'.repeat(steps + 1)} ${said}`;
    if (kind === 'bullet') return `${'  '.repeat(steps)}${mark}- ${said}`;
    return kind === 'table' ? `${mark}| ${clause.text} |` : `${mark}${said}`;
  });
  const fields = header.map(({ field, label, value }) => `**${label}:** ${value} <!-- ${field} -->`);
  return [ownMark, ...fields, textMark, ...blocks].join('\n\n') + '\n';
};

const block =
  /^(?<indent> *)(?:<!-- (?<odd>\{.*?\}) -->)?(?:(?<hashes>#+)(?: |$)|(?<dash>-(?: |$))|(?<cell>\|(?: |$)))?(?<said>.*)$/su;
const fieldLine = /^\*\*(?<label>.*?):\*\* (?<value>.*?) ?<!-- (?<field>\w+) -->$/su;

/** What `toMarkdown` wrote. A line that it did not write is left over. */
export const fromMarkdown = (
  lines: readonly string[],
  newId: () => string,
): Pick<PolicyDocument, 'header' | 'clauses' | 'furniture' | 'remainder'> => {
  const header: HeaderField[] = [];
  const rows: FlatClause[] = [];
  const furniture: number[] = [];
  const remainder: { line: number; text: string }[] = [];
  const expected = expectations();
  let inText = false;
  lines.forEach((raw, i) => {
    const [line, text] = [i + 1, raw.trimEnd()];
    if (canonical(text) === '') return;
    if (text === ownMark || text === textMark) {
      inText ||= text === textMark;
      return void furniture.push(line);
    }
    if (inText) return void rows.push(clauseOf(text, line, newId, expected));
    const { label, value = '', field } = fieldLine.exec(text)?.groups ?? {};
    const known = headerFields.find((name) => name === field);
    if (label !== undefined && known) header.push({ field: known, label, value, line });
    else remainder.push({ line, text: canonical(text) });
  });
  return { header, clauses: treeOf(rows), furniture, remainder };
};

const clauseOf = (
  text: string,
  line: number,
  newId: () => string,
  expected: ReturnType<typeof expectations>,
): FlatClause => {
  const { indent = '', odd, hashes, dash, cell, said = '' } = block.exec(text)?.groups ?? {};
  const told = odd ? (JSON.parse(odd) as { level?: number; number?: string }) : {};
  const kind = clauseKinds[hashes ? 0 : dash ? 2 : cell ? 3 : 1] ?? 'paragraph';
  const steps = hashes ? hashes.length - 1 : indent.length / 2;
  const level = told.level ?? expected.level(kind, steps);
  expected.seen(kind, level);
  if (kind === 'table')
    return { id: newId(), number: told.number ?? '', kind, level, text: canonical(said.replace(/\|$/, '')), lines: [line, line] }; // prettier-ignore
  const numbered = told.number === undefined ? /^\*\*([^*]+)\*\*(?: |$)(.*)$/su.exec(said) : null;
  const number = told.number ?? numbered?.[1] ?? '';
  return { id: newId(), number, kind, level, text: unescaped(numbered?.[2] ?? said), lines: [line, line] };
};

export const isOwnMarkdown = (lines: readonly string[]): boolean =>
  lines.find((line) => line.trim() !== '')?.trim() === ownMark;
