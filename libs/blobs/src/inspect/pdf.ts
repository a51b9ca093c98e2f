import { constants, inflateSync } from 'node:zlib';
import type { Problem } from './kinds';

/** Names of what a PDF can do or hold beyond words and pictures. */
const refused = { '/encrypt': 'file/password', '/javascript': 'file/active-content', '/js ': 'file/active-content', '/js(': 'file/active-content', '/rendition': 'file/active-content', '/launch': 'file/active-content', '/embeddedfile': 'file/active-content', '/richmedia': 'file/active-content' } as const; // prettier-ignore

/** As a reader reads them: in a name any letter may be written as `#` and its number (`/J#61vaScript`). */
const decoded = (lower: string): string =>
  lower.includes('#')
    ? lower.replaceAll(/#([\da-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))).toLowerCase()
    : lower;

/** Longer than the longest of the names with every letter written as its number. */
const OVERLAP = 64;
/** Of a dictionary, before and behind its name. */
const DICTIONARY = 4_096;
const MOST_PACKED = 4_000_000;
const MOST_UNPACKED = 16_000_000;
const MOST_UNPACKED_IN_ALL = 64_000_000;

const letter = (of: string) => {
  const hex = (one: string) => one.charCodeAt(0).toString(16);
  return `(?:${of}|#${hex(of)}|#${hex(of.toUpperCase())})`;
};
/** A stream in which other objects stand, packed: nothing of them can be read from outside. */
const OBJECTS = new RegExp(`/${[...'objstm'].map(letter).join('')}(?![a-z])`);
const BEGINS = /(?<!end)stream(?:\r\n|\n|\r)/;
const ENDS = 'endstream';
/** Inside, it begins with pairs of numbers: which object stands where. Anything else is packed once more, or otherwise. */
const NUMBERED = /^\s*(?:$|\d+\s+\d+\s)/;

/** Looks through a PDF as it goes by, also into its object streams, for what it is refused for. */
export class PdfNames {
  private readonly seen = new Set<keyof typeof refused>();
  private carried = '';
  /** What is looked through for object streams, from where one may begin. */
  private text = '';
  private dictionary: string | undefined;
  private unpacked = 0;
  private hidden: Problem | undefined;

  write(bytes: string): void {
    const lower = this.carried + bytes.toLowerCase();
    this.lookAt(lower);
    this.carried = lower.slice(-OVERLAP);
    if (this.hidden) return;
    this.text += bytes;
    while (this.hidden === undefined && this.step());
  }

  get problem(): Problem | undefined {
    const names = (Object.keys(refused) as (keyof typeof refused)[]).find((name) => this.seen.has(name)); // its own keys
    // A stream that is cut off, and whoever reads it takes what is there.
    return names ? refused[names] : (this.hidden ?? (this.dictionary === undefined ? undefined : 'file/broken'));
  }

  private lookAt(lower: string) {
    const text = decoded(lower);
    // Its own keys.
    for (const name of Object.keys(refused) as (keyof typeof refused)[]) if (text.includes(name)) this.seen.add(name);
  }

  /** Whether there is more to do with what has come so far. */
  private step(): boolean {
    return this.dictionary === undefined ? this.seek() : this.unpack(this.dictionary);
  }

  private seek(): boolean {
    const lower = this.text.toLowerCase();
    const found = OBJECTS.exec(lower);
    // The name may still be on its way, with the letter behind it.
    if (!found || found.index + found[0].length === lower.length) {
      this.text = this.text.slice(-DICTIONARY);
      return false;
    }
    const behind = found.index + found[0].length;
    const begins = BEGINS.exec(this.text.slice(behind));
    if (!begins) {
      // Somebody writes about one, and there is none.
      if (this.text.length - behind > DICTIONARY) this.text = this.text.slice(behind);
      return this.text.length - behind > DICTIONARY;
    }
    const from = behind + begins.index + begins[0].length;
    if (begins[0].endsWith('\r') && from === this.text.length) return false;
    this.dictionary = decoded(lower.slice(lower.lastIndexOf('obj', found.index - 1) + 1, behind + begins.index));
    this.text = this.text.slice(from);
    return true;
  }

  private unpack(dictionary: string): boolean {
    const end = this.text.indexOf(ENDS);
    if (end < 0) {
      if (this.text.length > MOST_PACKED) this.hidden = 'file/unpacks-too-large';
      return false;
    }
    this.hidden = this.problemIn(dictionary, Buffer.from(this.text.slice(0, end), 'latin1'));
    this.dictionary = undefined;
    this.text = this.text.slice(end + ENDS.length);
    return true;
  }

  private problemIn(dictionary: string, packed: Buffer): Problem | undefined {
    // What is not packed was seen as it went by.
    if (!dictionary.includes('/filter')) return undefined;
    if (dictionary.includes('/predictor')) return 'file/cannot-be-looked-into';
    try {
      const plain = inflateSync(packed, { maxOutputLength: MOST_UNPACKED, finishFlush: constants.Z_SYNC_FLUSH });
      this.unpacked += plain.length;
      if (this.unpacked > MOST_UNPACKED_IN_ALL) return 'file/unpacks-too-large';
      const text = plain.toString('latin1').toLowerCase();
      this.lookAt(text);
      return NUMBERED.test(text) ? undefined : 'file/cannot-be-looked-into';
    } catch (error) {
      const beyond =
        typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
      return beyond ? 'file/unpacks-too-large' : 'file/cannot-be-looked-into';
    }
  }
}
