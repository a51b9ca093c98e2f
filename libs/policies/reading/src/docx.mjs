import { numberingOf, parse, stylesOf } from './docx-lists.mjs';
import { Refused } from './refused.mjs';
import { unzipped } from './zip.mjs';

const main = 'word/document.xml';
const wanted = /^(?:\[Content_Types\]\.xml|word\/(?:document|numbering|styles|footnotes|endnotes|comments|header\d*|footer\d*)\.xml)$/; // prettier-ignore

/** A Word file as lines: headings, lists and tables as Markdown writes them, numbers as Word prints them. */
export const docxLines = async (bytes) => {
  const { names, parts } = await unzipped(bytes, (name) => wanted.test(name));
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) throw new Refused('policy-file/macros');
  if (/macroEnabled/.test(parts.get('[Content_Types].xml')?.toString() ?? '')) throw new Refused('policy-file/macros');
  if (!parts.has(main)) throw new Refused(names.includes('mimetype') || names.some((name) => /^(?:xl|ppt)\//.test(name)) ? 'policy-file/other-format' : 'policy-file/damaged'); // prettier-ignore
  const styles = stylesOf(parts.get('word/styles.xml'));
  const numbering = numberingOf(parts.get('word/numbering.xml'));
  const lines = linesOf(parts.get(main), styles, numbering);
  const aside = (name, called) => {
    for (const line of linesOf(parts.get(name), styles, () => undefined)) if (line.trim() !== '') lines.push(`⟦${called}⟧ ${line}`); // prettier-ignore
  };
  for (const name of [...parts.keys()].sort()) {
    if (/\/(?:header|footer)/.test(name)) aside(name, 'head or foot of the page');
    if (/\/comments/.test(name)) aside(name, 'comment');
    if (/\/(?:footnotes|endnotes)/.test(name))
      for (const line of linesOf(parts.get(name), styles, () => undefined)) if (line.trim() !== '') lines.push('', line); // prettier-ignore
  }
  return lines;
};

const off = /^(?:0|false|off|none)$/;

const linesOf = (xml, styles, numbering) => {
  const lines = [];
  /** Open paragraphs: one may stand within another, in a text box. */
  const open = [];
  /** Open tables, each with its row and the cell that is being read. */
  const tables = [];
  const asides = [];
  let skip = 0;
  let deleted;
  let taken = false;
  const paragraph = () => open.at(-1);
  const cell = () => tables.at(-1)?.row?.at(-1);
  const add = (text) => {
    if (deleted !== undefined) deleted += text;
    else if (paragraph()) paragraph().text += text;
  };
  const write = (line, isList) => {
    if (!isList || !taken) lines.push('');
    lines.push(line);
    taken = isList;
  };
  const begun = {
    'w:p': () => open.push({ text: '', bold: true, style: undefined }),
    'w:pStyle': (at) => paragraph() && (paragraph().style = at['w:val']),
    'w:ilvl': (at) => paragraph() && (paragraph().level = Number(at['w:val'])),
    'w:numId': (at) => paragraph() && (paragraph().numId = at['w:val']),
    'w:outlineLvl': (at) => paragraph() && (paragraph().outline = Number(at['w:val'])),
    'w:r': () => paragraph() && (paragraph().run = undefined),
    'w:b': (at) => paragraph() && (paragraph().run = !off.test(at['w:val'] ?? '1')),
    'w:tab': () => paragraph()?.inRun && add('\t'),
    'w:br': (at) => add(at['w:type'] === 'page' ? ' ' : '\n'),
    'w:cr': () => add('\n'),
    'w:noBreakHyphen': () => add('-'),
    'w:sym': (at) => add(/f0(?:b7|a7|d8)/i.test(at['w:char'] ?? '') ? '•' : ' '),
    'w:del': () => (deleted ??= ''),
    'w:moveFrom': () => (deleted ??= ''),
    'wp:docPr': (at) => asides.push(`⟦picture⟧ ${at['descr'] || at['title'] || ''}`.trim()),
    'w:tbl': () => tables.push({ rows: [], row: undefined }),
    'w:tr': () => tables.at(-1) && (tables.at(-1).row = []),
    'w:tc': () => tables.at(-1)?.row?.push([]),
  };
  const ended = {
    'w:p': () => {
      const one = open.pop();
      if (!one) return;
      // A text box stands in a paragraph of its own within the one it hangs on.
      if (cell()) cell().push(one.text);
      else tell(one);
      for (const text of asides.splice(0)) lines.push('', text);
    },
    'w:tc': () => {},
    'w:tr': () => tables.at(-1)?.row && tables.at(-1).rows.push(tables.at(-1).row),
    'w:tbl': () => {
      const { rows } = tables.pop();
      // A table within a cell is part of that cell's text.
      if (cell()) for (const row of rows) cell().push(row.map(joined).join(' / '));
      else table(rows);
    },
    'w:del': () => told(),
    'w:moveFrom': () => told(),
  };
  const told = () => {
    if (deleted?.trim()) asides.push(`⟦deleted in a tracked change⟧ ${deleted.trim()}`);
    deleted = undefined;
  };
  const joined = (texts) => texts.map((text) => text.trim()).filter(Boolean).join(' ').replaceAll('\n', ' ').replaceAll('|', '\\|'); // prettier-ignore
  const table = (rows) => {
    const single = rows.every((row) => row.length <= 1);
    lines.push('');
    for (const row of rows) {
      const cells = row.map(joined);
      if (cells.every((text) => text === '')) continue;
      if (single || (cells.length === 1 && rows.length > 1)) for (const text of row.flat()) tell({ text, bold: false });
      else lines.push(`| ${cells.join(' | ')} |`);
    }
    taken = false;
  };
  const tell = ({ text, style, level, numId, outline, bold }) => {
    if (text.trim() === '') return;
    const set = styles.of(style);
    const depth = outline ?? set.outline;
    const mark = numbering(numId ?? set.numId, level ?? set.level ?? 0);
    const sign = mark?.sign ? `${mark.sign} ` : '';
    if (/^toc ?\d/.test(set.name) && !/^contents|^toc/i.test(lines.findLast((line) => line !== '') ?? '') && !lines.some((line) => /^(?:#+ )?(?:table of )?contents$/i.test(line.trim()))) write('Contents', false); // prettier-ignore
    const [first = '', ...more] = text.split('\n');
    const indent = '  '.repeat(level ?? set.level ?? 0);
    if (set.name === 'title') write(`# ${first.trim()}`, false);
    else if (depth !== undefined && depth < 6 && text.length < 200)
      write(`${'#'.repeat(Math.min(depth + 2, 6))} ${sign}${first.trim()}`, false); // prettier-ignore
    else if (mark?.bullet) write(`${indent}- ${first.trim()}`, true);
    else if (sign) write(`${indent}${sign}${first.trim()}`, true);
    else if ((bold || set.bold) && text.trim().length < 90 && !/[.;]$/.test(text.trim()))
      write(`**${first.trim().replaceAll('**', '')}**`, false); // prettier-ignore
    else write(first.trimEnd(), false);
    for (const line of more) if (line.trim() !== '') lines.push(line.trim());
  };
  parse(xml, {
    open: (name, at) => {
      if (name === 'mc:Fallback' || name === 'w:instrText') skip++;
      if (skip > 0) return;
      if (name === 'w:r' && paragraph()) paragraph().inRun = true;
      if (name === 'w:t' || name === 'w:delText') return void (paragraph() && (paragraph().reading = true));
      begun[name]?.(at);
    },
    text: (text) => {
      const one = paragraph();
      if (skip > 0 || !one?.reading) return;
      if (text.trim() !== '' && deleted === undefined && one.run !== true) one.bold = false;
      add(text);
    },
    close: (name) => {
      if (name === 'mc:Fallback' || name === 'w:instrText') return void skip--;
      if (skip > 0) return;
      if (name === 'w:r' && paragraph()) paragraph().inRun = false;
      if (name === 'w:t' || name === 'w:delText') return void (paragraph() && (paragraph().reading = false));
      ended[name]?.();
    },
  });
  return lines;
};
