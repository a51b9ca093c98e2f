import { parse } from 'csv-parse';
import { Readable } from 'node:stream';

/** A file that can be read from its start as often as needed, a piece at a time. */
export type Source = () => AsyncIterable<Uint8Array>;
export type Fault = Readonly<{ line: number; column: string; what: string }>;
export type CsvRow = Readonly<{ line: number; cells: readonly string[] }>;

/** Beyond this a row is no row: a quotation mark was opened and never closed. */
const LONGEST_ROW = 16 * 1024 * 1024;
const DELIMITERS = [',', ';', '\t'] as const;

/** By its mark, or by every other byte being nothing: headings are plain letters. */
const utf16Of = ([a, b, c, d]: Uint8Array): string | undefined => {
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && c === 0)) return 'utf-16be';
  return undefined;
};

/** UTF-16 by its look; else UTF-8 if every byte of it is, else what Windows in England writes. */
const encodingOf = async (source: Source): Promise<string> => {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const isUtf8 = (bytes?: Uint8Array) => {
    try {
      utf8.decode(bytes, { stream: bytes !== undefined });
      return true;
    } catch {
      return false;
    }
  };
  let first = true;
  for await (const bytes of source()) {
    const utf16 = first ? utf16Of(bytes) : undefined;
    if (utf16) return utf16;
    first = false;
    if (!isUtf8(bytes)) return 'windows-1252';
  }
  return isUtf8() ? 'utf-8' : 'windows-1252';
};

/** The text without its byte-order mark and without the line by which Excel names the delimiter. */
async function* textOf(source: Source, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let start: string | undefined = '';
  for await (const bytes of source()) {
    const text: string = decoder.decode(bytes, { stream: true });
    if (start === undefined) {
      yield text;
      continue;
    }
    start += text;
    // Enough to see the first two lines of any real file.
    if (start.length < 64 * 1024) continue;
    yield start;
    start = undefined;
  }
  const rest: string = (start ?? '') + decoder.decode();
  if (rest) yield rest;
}

const UNCLOSED = ['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE'];
const unclosed =
  'from here on a quotation mark is opened and never closed: close or remove it; what follows was not read';
const misplaced =
  'has a quotation mark in the middle of a cell: write it twice, with the whole cell in quotation marks, or remove it';

/** A workbook is a ZIP archive; older ones begin with the mark of a compound file. */
const isWorkbook = (start: string) =>
  ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0'].some((mark) => start.startsWith(mark));
const workbook = 'is an Excel workbook and no table of text: save it as "CSV UTF-8" and import that';

const parserFor = (start: string, faulty: (fault: Fault) => void) => {
  const named = /^sep=(.)\r?\n/.exec(start)?.[1];
  const firstLine = start.split(/\r?\n|\r/, 1)[0] ?? '';
  const [likeliest = ','] = [...DELIMITERS].sort((a, b) => firstLine.split(b).length - firstLine.split(a).length);
  /** Where the last good row ended, and the last bad one stood. */
  let good = 0;
  let bad = 0;
  return parse({
    delimiter: named ?? likeliest,
    // The line that names the delimiter counts as a line, and is none of the table.
    from_line: named ? 2 : 1,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    info: true,
    max_record_size: LONGEST_ROW,
    on_record: (row: string[], { lines }) => {
      good = lines;
      return row;
    },
    // One bad row must not hide the next one.
    skip_records_with_error: true,
    on_skip: (error): undefined => {
      const isUnclosed = UNCLOSED.includes(error?.code ?? '');
      const line = isUnclosed || typeof error?.['lines'] !== 'number' ? Math.max(good, bad) + 1 : error['lines'];
      if (line !== bad) faulty({ line, column: '', what: isUnclosed ? unclosed : misplaced });
      bad = line;
    },
  });
};

/**
 * The rows of a table of separated values, one at a time, each with the line it begins on: commas, semicolons or tabs, any
 * common encoding, any line ends. A row that is none is told to `faulty`, and the next one follows.
 */
export async function* csvRows(source: Source, faulty: (fault: Fault) => void): AsyncGenerator<CsvRow> {
  const text = textOf(source, await encodingOf(source));
  const { value: start = '' } = await text.next();
  if (isWorkbook(start)) return faulty({ line: 1, column: '', what: workbook });
  const parser = parserFor(start, faulty);
  const all = async function* () {
    yield start;
    yield* text;
  };
  const reading = Readable.from(all());
  reading.on('error', (error) => parser.destroy(error));
  reading.pipe(parser);
  // With `info` every row comes with where it ended; the library's types leave that out.
  type Parsed = Readonly<{ record: readonly string[]; info: Readonly<{ lines: number }> }>;
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    const within = record.reduce((n, cell) => n + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
    yield { line: info.lines - within, cells: record };
  }
}
