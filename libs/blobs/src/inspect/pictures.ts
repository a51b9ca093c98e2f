import type { Kind, Problem } from './kinds';

/** More points than any camera of a school's takes: it would fill the memory of whoever opens it. */
export const MOST_POINTS = 100_000_000;

type Size = Readonly<{ width: number; height: number }> | undefined;

/** The frame header, past whatever the camera wrote before it. */
const jpegSize = (head: Buffer): Size => {
  for (let at = 2; at + 9 < head.length;) {
    if (head[at] !== 0xff) return undefined;
    const marker = head[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: head.readUInt16BE(at + 5), width: head.readUInt16BE(at + 7) };
    const length = head.readUInt16BE(at + 2);
    if (length < 2) return undefined;
    at += 2 + length;
  }
  return undefined;
};

const webpSize = (head: Buffer): Size => {
  const form = head.toString('latin1', 12, 16);
  if (head.length < 30) return undefined;
  if (form === 'VP8X') return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
  if (form === 'VP8 ') return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
  if (form !== 'VP8L') return undefined;
  const bits = head.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
};

const sizes: Readonly<Partial<Record<Kind, (head: Buffer) => Size>>> = {
  jpeg: jpegSize,
  png: (head) =>
    head.length >= 24 && head.toString('latin1', 12, 16) === 'IHDR'
      ? { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
      : undefined,
  webp: webpSize,
  gif: (head) => (head.length < 10 ? undefined : { width: head.readUInt16LE(6), height: head.readUInt16LE(8) }),
};

/** Undefined for what is no picture or none whose size can be read. */
export const pointsOf = (kind: Kind, head: Buffer): number | undefined => {
  const size = sizes[kind]?.(head);
  return size && size.width * size.height;
};

/** Where such a picture has to end, so that nothing rides behind it. A jpeg may carry what the camera added. */
const endsAsItShould = (kind: Kind, head: Buffer, tail: Buffer, size: number): boolean => {
  if (kind === 'png') return tail.subarray(-8, -4).toString('latin1') === 'IEND';
  if (kind === 'gif') return tail.at(-1) === 0x3b;
  if (kind === 'webp') return [0, 1].includes(size - 8 - head.readUInt32LE(4));
  return true;
};

export const pictureProblem = (kind: Kind, head: Buffer, tail: Buffer, size: number): Problem | undefined => {
  const points = pointsOf(kind, head);
  if (!points) return 'file/broken';
  if (points > MOST_POINTS) return 'file/picture-too-large';
  return endsAsItShould(kind, head, tail, size) ? undefined : 'file/two-in-one';
};
