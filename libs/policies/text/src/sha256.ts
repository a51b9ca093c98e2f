/** SHA-256 (FIPS 180-4) without Node and without waiting: rules run in the browser as well, and a rule cannot wait. */
const constants = (() => {
  const found: number[] = [];
  const isPrime = (n: number) => !found.some((prime) => n % prime === 0);
  for (let n = 2; found.length < 64; n++) if (isPrime(n)) found.push(n);
  const bits = (root: number) => Math.floor((root % 1) * 2 ** 32) | 0;
  return {
    start: found.slice(0, 8).map((prime) => bits(Math.sqrt(prime))),
    rounds: found.map((prime) => bits(Math.cbrt(prime))),
  };
})();

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** UTF-8, as TextEncoder gives it; a lone surrogate becomes U+FFFD. */
const utf8 = (text: string): number[] => {
  const bytes: number[] = [];
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
};

export const sha256 = (text: string): string => {
  const bytes = utf8(text);
  const length = bytes.length;
  bytes.push(0x80);
  while (bytes.length % 64 !== 56) bytes.push(0);
  const high = Math.floor(length / 2 ** 29);
  for (const word of [high, (length << 3) >>> 0]) for (const by of [24, 16, 8, 0]) bytes.push((word >>> by) & 255);
  const state = Int32Array.from(constants.start);
  const w = new Int32Array(64);
  for (let at = 0; at < bytes.length; at += 64) {
    for (let i = 0; i < 16; i++)
      w[i] = [0, 1, 2, 3].reduce((word, byte) => (word << 8) | (bytes[at + i * 4 + byte] ?? 0), 0);
    for (let i = 16; i < 64; i++) {
      const [early = 0, late = 0] = [w[i - 15], w[i - 2]];
      const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
      w[i] = ((w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1) | 0;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let i = 0; i < 64; i++) {
      const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const one = (h + s1 + ((e & f) ^ (~e & g)) + (constants.rounds[i] ?? 0) + (w[i] ?? 0)) | 0;
      const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = ((state[i] ?? 0) + word) | 0;
  }
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
};
