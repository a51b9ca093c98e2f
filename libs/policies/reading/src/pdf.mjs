import { getDocumentProxy } from 'unpdf';
import { Refused } from './refused.mjs';

const MOST_PAGES = 400;
/** Fewer signs than that on a page are a stamp on a picture. */
const FEWEST_SIGNS = 20;

/** Not shown to whoever reads the page. */
const HIDDEN = 2;

const opened = async (bytes) => {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  } catch (error) {
    throw new Refused(error?.name === 'PasswordException' ? 'policy-file/password' : 'policy-file/damaged');
  }
};

/** A PDF as lines, as they stand on its pages: wide gaps are tabs, space between paragraphs is a blank line. */
export const pdfLines = async (bytes) => {
  const pdf = await opened(bytes);
  if (pdf.numPages > MOST_PAGES) throw new Refused('policy-file/too-long');
  const pages = [];
  const added = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    pages.push(rowsOf(items));
    added.push(await addedTo(page));
    page.cleanup();
  }
  const signs = pages.map((rows) => rows.reduce((all, { text }) => all + text.length, 0));
  if (signs.every((many) => many < FEWEST_SIGNS)) throw new Refused('policy-file/scanned');
  const body = bodyOf(pages.flat());
  const heads = headSizes(pages.flat(), body);
  return pages.flatMap((rows, i) => {
    const lines = pageLines(rows, body, heads);
    if (signs[i] < FEWEST_SIGNS) lines.push(`⟦page ${i + 1} has no text: a picture of a page?⟧`);
    lines.push(...added[i].map(({ is, says }) => `⟦${is}, page ${i + 1}⟧ ${says}`));
    return i === 0 ? lines : [`\f${lines[0] ?? ''}`, ...lines.slice(1)];
  });
};

const MOST_LABEL = 60;
const plain = (text) =>
  String(text ?? '')
    .replace(/[\s⟦⟧]+/g, ' ')
    .trim();
/** As the form calls it for whoever fills it in, or by its name. */
const labelOf = ({ alternativeText, fieldName }) => plain(alternativeText || fieldName).slice(0, MOST_LABEL);

/** What a field of a form was filled in with. A box that is not ticked, and a button, say nothing. */
const filledIn = (one) => {
  if (one.fieldType !== 'Btn') return [one.fieldValue ?? ''].flat().join('\n');
  const ticked = one.radioButton ? one.buttonValue : one.exportValue;
  if (one.pushButton || !one.fieldValue || one.fieldValue === 'Off' || one.fieldValue !== ticked) return '';
  return one.radioButton ? ticked : 'ticked';
};

const saidIn = (one) => {
  if (one.subtype === 'Widget')
    return { is: `filled in${labelOf(one) ? `: ${labelOf(one)}` : ''}`, says: filledIn(one) };
  if (one.subtype === 'FileAttachment')
    return { is: 'attached file', says: one.contentsObj?.str || one.file?.filename };
  const says = one.contentsObj?.str || one.textContent?.join('\n') || one.richText?.str;
  return { is: one.subtype === 'FreeText' ? 'written onto the page' : 'note', says };
};

/** What was put onto a page that is no part of its text: values of a form, words written onto it, notes in its margin. */
const addedTo = async (page) => {
  try {
    const all = await page.getAnnotations({ intent: 'any' });
    // A pop-up shows again what its note says.
    const seen = all.filter(({ subtype, annotationFlags }) => subtype !== 'Popup' && !(annotationFlags & HIDDEN));
    seen.sort((a, b) => b.rect[3] - a.rect[3] || a.rect[0] - b.rect[0]);
    return seen.map(saidIn).flatMap(({ is, says }) =>
      String(says ?? '')
        .split(/[\r\n]+/)
        .filter((line) => line.trim() !== '')
        .map((line) => ({ is, says: line })),
    );
  } catch {
    return [{ is: 'notes and forms', says: 'could not be read: look at the page itself' }];
  }
};

/** Pieces of text that stand at one height are a row. */
const rowsOf = (items) => {
  const pieces = items
    .filter(({ str }) => str?.trim())
    .map(({ str, width, transform, fontName, height }) => ({
      text: str,
      x: transform[4],
      y: transform[5],
      end: transform[4] + width,
      size: Math.round((height || Math.hypot(transform[2], transform[3])) * 2) / 2,
      font: fontName,
    }));
  const rows = [];
  for (const piece of pieces) {
    const row = rows.findLast(({ y, size }, i) => i > rows.length - 8 && Math.abs(y - piece.y) < Math.max(size, piece.size) * 0.45); // prettier-ignore
    if (row) {
      row.pieces.push(piece);
      if (piece.text.length > row.longest) Object.assign(row, { size: piece.size, longest: piece.text.length });
    } else rows.push({ y: piece.y, size: piece.size, longest: piece.text.length, pieces: [piece] });
  }
  return rows
    .sort((a, b) => b.y - a.y)
    .map(({ y, size, pieces: own }) => {
      const sorted = own.sort((a, b) => a.x - b.x);
      const fonts = new Set(sorted.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).map(({ font }) => font));
      return { y, size, x: sorted[0].x, text: textOf(sorted, size), font: fonts.size === 1 ? [...fonts][0] : '' };
    });
};

const textOf = (pieces, size) => {
  let text = '';
  pieces.forEach((piece, i) => {
    const gap = i === 0 ? 0 : piece.x - pieces[i - 1].end;
    if (i > 0) text += gap > size * 1.6 ? '\t' : gap > size * 0.12 && !/\s$/.test(text) && !/^\s/.test(piece.text) ? ' ' : ''; // prettier-ignore
    text += piece.text;
  });
  return text;
};

const most = (counts) => [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];

/** Size and font of most of the text, the usual distance of its lines, and where they begin. */
const bodyOf = (rows) => {
  const tally = (key) => {
    const counts = new Map();
    for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + row.text.length);
    return most(counts);
  };
  const steps = new Map();
  rows.forEach(({ y }, i) => {
    const step = Math.round((rows[i - 1]?.y - y) * 2) / 2;
    if (step > 3 && step < 40) steps.set(step, (steps.get(step) ?? 0) + 1);
  });
  const size = tally((row) => row.size);
  const usual = [...steps].filter(([step]) => step < size * 1.9).sort(([, a], [, b]) => b - a)[0]?.[0];
  return { size, font: tally((row) => row.font), step: usual ?? size * 1.3, left: Math.min(...rows.map(({ x }) => x)) };
};

const headSizes = (rows, body) =>
  [...new Set(rows.filter(({ size, text }) => size > body.size * 1.12 && text.length < 110).map(({ size }) => size))]
    .sort((a, b) => b - a)
    .slice(0, 4);

const pageLines = (rows, body, heads) => {
  const lines = [];
  rows.forEach(({ text, y, x, size, font }, i) => {
    const before = rows[i - 1];
    const head = heads.indexOf(size);
    const last = lines.at(-1) ?? '';
    const step = before ? before.y - y : 0;
    const trimmed = text.trim();
    if (head >= 0 && trimmed.length < 110 && /\p{L}/u.test(trimmed)) {
      // A heading that takes two lines.
      if (before?.size === size && step < size * 1.5 && last.startsWith('#'))
        lines[lines.length - 1] = `${last} ${trimmed}`; // prettier-ignore
      else lines.push('', `${'#'.repeat(head + 1)} ${trimmed}`);
      return;
    }
    if (before && (step > body.step * 1.35 || heads.includes(before.size))) lines.push('');
    const indent = ' '.repeat(Math.max(0, Math.round((x - body.left) / (body.size * 0.5))));
    const distinct = font !== '' && font !== body.font && trimmed.length < 80 && /^[\p{Lu}\d]/u.test(trimmed) && !/[.;,:]$/.test(trimmed) && !trimmed.includes('\t'); // prettier-ignore
    const alone = rows[i + 1]?.font !== font && before?.font !== font;
    lines.push(distinct && alone ? `${indent}**${trimmed}**` : indent + text.trimEnd());
  });
  return lines;
};
