import { parse } from 'csv-parse';
import { Readable } from 'node:stream';

/** A file that can be read from its start as often as needed, a piece at a time. */
export type Source = () => AsyncIterable<Uint8Array>;
export type Fault = Readonly<{ line: number; column: string; what: string }>;
export type CsvRow = Readonly<{ line: number; cells: readonly string[] }>;

/** Beyond this a row is no row: a quotation mark was opened and never closed. */
const LONGEST_ROW = 16 * 1024 * 1024;
const DELIMITERS = [',', ';', '\t'] as const;

/** UTF-8 or UTF-16 by their marks; else UTF-8 if every byte of it is, else what Windows in England writes. */
const encodingOf = async (source: Source): Promise<string> => {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const bytes of source()) {
      if (first && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
      if (first && bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
      // Headings are plain letters, so in UTF-16 every other byte of them is nothing.
      if (first && bytes[0] !== 0 && bytes[1] === 0 && bytes[3] === 0) return 'utf-16le';
      if (first && bytes[0] === 0 && bytes[1] !== 0 && bytes[2] === 0) return 'utf-16be';
      first = false;
      utf8.decode(bytes, { stream: true });
    }
    utf8.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
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

const parserFor = (start: string, faulty: (line: number, what: string) => void, lastLine: () => number) => {
  const named = /^sep=(.)\r?\n/.exec(start)?.[1];
  const firstLine = start.split(/\r?\n|\r/, 1)[0] ?? '';
  const [likeliest = ','] = [...DELIMITERS].sort((a, b) => firstLine.split(b).length - firstLine.split(a).length);
  return parse({
    delimiter: named ?? likeliest,
    // The line that names the delimiter counts as a line, and is none of the table.
    from_line: named ? 2 : 1,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    info: true,
    max_record_size: LONGEST_ROW,
    // One bad row must not hide the next one.
    skip_records_with_error: true,
    on_skip: (error): undefined => {
      const from = lastLine() + 1;
      if (error?.code === 'CSV_QUOTE_NOT_CLOSED' || error?.code === 'CSV_MAX_RECORD_SIZE')
        faulty(from, 'from here on a quotation mark is opened and never closed: close or remove it; what follows was not read');
      else faulty(typeof error?.['lines'] === 'number' ? error['lines'] : from, 'has a quotation mark in the middle of a cell: write it twice, with the whole cell in quotation marks, or remove it'); // prettier-ignore
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
  let last = 0;
  const parser = parserFor(start, (line, what) => faulty({ line, column: '', what }), () => last); // prettier-ignore
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
    last = info.lines;
    const within = record.reduce((n, cell) => n + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
    yield { line: info.lines - within, cells: record };
  }
}
