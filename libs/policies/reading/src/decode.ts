/** The text of a file in whatever encoding it came: a byte order mark says, or the bytes themselves. */
export const decoded = (bytes: Uint8Array): readonly string[] => {
  const wide = wideEncoding(bytes);
  return wide ? new TextDecoder(wide).decode(bytes).split(/\r\n|\r|\n/) : byLine(bytes);
};

const wideEncoding = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: English in UTF-16 has a zero in every second byte.
  const start = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  start.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length / 4 && even < odd / 4) return 'utf-16le';
  return even > start.length / 4 && odd < even / 4 ? 'utf-16be' : undefined;
};

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** What Windows-1252 has from 0x80 to 0x9f; the rest is Latin 1. Some Nodes decode it as Latin 1 throughout. */
const special = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const windows = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => special[sign.charCodeAt(0) - 0x80] ?? sign);

/** Line by line: a text that was put together from two files may be in both encodings. */
const byLine = (bytes: Uint8Array): readonly string[] => {
  const lines: string[] = [];
  const tell = (line: Uint8Array) => {
    try {
      lines.push(utf8.decode(line));
    } catch {
      lines.push(windows(line));
    }
  };
  let from = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 0x0a && bytes[i] !== 0x0d) continue;
    tell(bytes.subarray(from, i));
    if (bytes[i] === 0x0d && bytes[i + 1] === 0x0a) i++;
    from = i + 1;
  }
  tell(bytes.subarray(from));
  return lines;
};
