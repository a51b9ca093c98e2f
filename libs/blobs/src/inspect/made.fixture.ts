import { crc32, deflateSync } from './crc.fixture';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A picture of one grey, of any size; `claims` to be of another. */
export const png = (
  width: number,
  height: number,
  claims: readonly [number, number] = [width, height],
  more: readonly (readonly [string, string])[] = [],
): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(claims[0], 0);
  header.writeUInt32BE(claims[1], 4);
  header.set([8, 2], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 120)]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...more.map(([type, text]) => chunk(type, Buffer.from(text, 'latin1'))),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

type Entry = Readonly<{ name: string; data?: string; flags?: number; unpacked?: number }>;
/** A zip, as any program writes one, or as somebody hostile would. */
export const zip = (entries: readonly Entry[], behind = ''): Buffer => {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, data = 'x', flags = 0, unpacked } of entries) {
    const [bytes, called] = [Buffer.from(data), Buffer.from(name)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt32LE(bytes.length, 18);
    local.writeUInt32LE(unpacked ?? bytes.length, 22);
    local.writeUInt16LE(called.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt32LE(bytes.length, 20);
    entry.writeUInt32LE(unpacked ?? bytes.length, 24);
    entry.writeUInt16LE(called.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(local, called, bytes);
    list.push(entry, called);
    at += 30 + called.length + bytes.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end, Buffer.from(behind)]);
};

const main = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', pptx: 'ppt/presentation.xml' };
export const office = (kind: keyof typeof main, more: readonly Entry[] = []): Buffer =>
  zip([{ name: '[Content_Types].xml' }, { name: main[kind] }, { name: 'docProps/core.xml' }, ...more]);

export const text = (words: string): Buffer => Buffer.from(words);
export const pdf = (inside = ''): Buffer =>
  text(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`);
/** One with objects in a packed stream, as most programs write it today. */
export const packedPdf = (
  inside: string,
  filter = '/Filter /FlateDecode',
  pack: (plain: Buffer) => Buffer = deflateSync,
): Buffer => {
  const objects = pack(text(`1 0 2 20 << /Type /Catalog >> ${inside}`));
  return Buffer.concat([
    text(`%PDF-1.7\n3 0 obj\n<< /Type /ObjStm /N 2 /First 9 ${filter} /Length ${objects.length} >>\nstream\r\n`),
    objects,
    text('\nendstream\nendobj\n%%EOF\n'),
  ]);
};
const wide = (words: string): Buffer => Buffer.from(words, 'utf16le');
export const compound = (...streams: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    ...streams.map(wide),
    Buffer.alloc(64),
  ]);
export const mail = text(
  'From: a@example.org\r\nDate: Mon, 7 Sep 2026 09:00:00 +0100\r\nSubject: Today\r\n\r\n<html><b>Hello</b></html>\r\n',
);
export const media = (brand: string): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 0x18]), text(`ftyp${brand}`), Buffer.alloc(64)]);
/** The header of a picture of that size, without the picture: nobody decodes it here. */
export const jpeg = (width = 40, height = 30, before: readonly Buffer[] = []): Buffer => {
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...before, frame, Buffer.alloc(40, 7), Buffer.from([0xff, 0xd9])]);
};
export const segment = (marker: number, data: Buffer): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, data]);
};
export const gif = (behind = ''): Buffer =>
  Buffer.concat([text('GIF89a'), Buffer.from([9, 0, 9, 0, 0, 0, 0, 0x3b]), text(behind)]);
export const webp = (behind = ''): Buffer => {
  const bytes = Buffer.concat([text('RIFF....WEBPVP8X'), Buffer.from([10, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 9, 0, 0])]);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  return Buffer.concat([bytes, text(behind)]);
};
