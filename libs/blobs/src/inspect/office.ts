import type { Kind, Problem } from './kinds';

/** What an office file may unpack to; beyond, it is made to fill a disk. */
const MOST_UNPACKED = 250_000_000;
/** Text packs well; above this only what was made to. Small files may do as they like. */
const MOST_RATIO = 150;
const SMALL = 5_000_000;
const MOST_ENTRIES = 4_000;

type Entry = Readonly<{ name: string; flags: number; packed: number; unpacked: number }>;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const ENDING = 22;

/** Where a zip says it ends: the last such mark in the bytes. */
export const endOfZip = (tail: Buffer): number => tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));

/** The list of what is inside, when the zip is one that begins and ends with the file. */
const entriesOf = (tail: Buffer, size: number): readonly Entry[] | undefined => {
  const end = endOfZip(tail);
  if (end < 0 || end + ENDING > tail.length || tail.readUInt32LE(end) !== END) return undefined;
  const [count, length, from, comment] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16), tail.readUInt16LE(end + 20)]; // prettier-ignore
  const start = size - tail.length;
  // Something before, between or behind would be a second file in one.
  if (end + ENDING + comment !== tail.length || from + length !== start + end || from < start) return undefined;
  if (count > MOST_ENTRIES) return undefined;
  const entries: Entry[] = [];
  for (let at = from - start; entries.length < count;) {
    if (at + 46 > end || tail.readUInt32LE(at) !== ENTRY) return undefined;
    const [name, extra, note] = [tail.readUInt16LE(at + 28), tail.readUInt16LE(at + 30), tail.readUInt16LE(at + 32)];
    entries.push({
      name: tail.toString('utf8', at + 46, at + 46 + name),
      flags: tail.readUInt16LE(at + 8),
      packed: tail.readUInt32LE(at + 20),
      unpacked: tail.readUInt32LE(at + 24),
    });
    at += 46 + name + extra + note;
  }
  return entries;
};

const mains = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', pptx: 'ppt/presentation.xml' } as const;
const macros = /(^|\/)(vbaproject\.bin|vbadata\.xml|macrosheets\/|activex)/i;
const active = /(^|\/)(oleobject[^/]*|attachedtoolbars)\.bin$|(^|\/)embeddings\/[^/]*\.bin$|\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|jse|wsf|hta|lnk|jar|class|msi|html?|svgz?|swf)$/i; // prettier-ignore
const isOutside = (name: string) =>
  name.startsWith('/') || name.includes('..') || name.includes('\\') || name.includes(':');

/** Which office file a zip is, or what is wrong with it. A zip that is none is an archive, and not taken. */
export const officeKind = (tail: Buffer, size: number): Kind | Problem => {
  const entries = entriesOf(tail, size);
  if (!entries) return 'file/two-in-one';
  const names = new Set(entries.map(({ name }) => name));
  const kinds = (Object.keys(mains) as (keyof typeof mains)[]).filter((kind) => names.has(mains[kind])); // its own keys
  if (!names.has('[Content_Types].xml') || kinds.length !== 1) return 'file/kind-not-taken';
  if (names.size !== entries.length || entries.some(({ name }) => isOutside(name))) return 'file/broken';
  if (entries.some(({ flags }) => (flags & 1) === 1)) return 'file/password';
  if (entries.some(({ name }) => macros.test(name))) return 'file/macros';
  if (entries.some(({ name }) => active.test(name))) return 'file/active-content';
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > MOST_UNPACKED || (unpacked > SMALL && unpacked > size * MOST_RATIO)) return 'file/unpacks-too-large';
  return kinds[0] ?? 'file/kind-not-taken';
};
