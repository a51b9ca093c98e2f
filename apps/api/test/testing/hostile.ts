/** Texts that have broken something somewhere. Each is either refused with a code or kept to the letter. */
export const hostileTexts: readonly string[] = [
  '\ud800',
  'half \udfff a pair',
  '\udc00\ud800 the wrong way round',
  'a NUL \u0000 inside',
  'right to left \u202e override and \u2066isolate\u2069',
  'zero\u200dwidth\u200bjoined \ufeff bom',
  '👩‍👩‍👧‍👦 e\u0301 versus é',
  '\u0007\u001b[31mterminal\u001b[0m',
  ' \t spaces and a newline kept \r\n ',
  "Robert'); drop table events;--",
  '<img src=x onerror=alert(1)><script>alert(1)</script>',
  '{{constructor.constructor("return this")()}} ${7*7} %s %n',
  '=cmd|"/c calc"!A1',
  '__proto__',
  'constructor',
  '\\ud800 \\u0000 \\',
  '../../../../etc/passwd',
  'a line \u2028 and a paragraph \u2029 separator',
];

const long = 'x'.repeat(100_000);
const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < levels; i++) value = i % 2 ? [value] : { value };
  return value;
};

/** Values that fit no field, or only just. */
export const hostileValues: readonly unknown[] = [
  ...hostileTexts,
  long,
  '',
  '   ',
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 31,
  -(2 ** 53) - 2,
  0.1,
  [],
  {},
  [[]],
  Array.from({ length: 10_000 }, () => 'x'),
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  deep(60),
  '11111111-1111-4111-8111-11111111111',
  'AAAAAAAA-AAAA-4AAA-8AAA-AAAAAAAAAAAA',
  '11111111-1111-4111-8111-111111111111\n',
  '2026-02-30',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '2099-01-01',
  '2199-12-31',
  '2026-9-1',
  '2026-01-01T00:00:00Z',
  '+275760-09-13',
  'NaN',
  'infinity',
  '-infinity',
];

/** Cursors and ids as somebody would forge them. */
export const forgedCursors: readonly string[] = [
  '0|9999999999|------------------------------------',
  '0|----------|11111111-1111-4111-8111-111111111111',
  '999|2026-99-99 99:99|11111111-1111-4111-8111-111111111111',
  '0|2026-01-01T00:00:00Z|zzzzzzzz-1111-4111-8111-111111111111',
  '1|2026-01-01 00:00:00+00|00000000-0000-0000-0000-0000000000000',
].flatMap((cursor) => [cursor, Buffer.from(cursor).toString('base64url')]);
