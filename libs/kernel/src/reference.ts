import type { RecordId } from './vocabulary';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * What people call a record: `C-7Q4M-2KX`, 35 bits of its random id. Never a running number: a gap would
 * tell the person it is about that a record exists.
 */
export const referenceOf = (letter: string, id: RecordId): string => {
  let bits = BigInt(`0x${id.replaceAll('-', '').slice(0, 12)}`) >> 13n;
  let text = '';
  for (let i = 0; i < 7; i++, bits >>= 5n) text = CROCKFORD[Number(bits & 31n)]! + text;
  return `${letter}-${text.slice(0, 4)}-${text.slice(4)}`;
};

/** The first letter of a reference says what kind of record it is; by the name of its stream. */
export const referenceLetters: Readonly<Record<string, string>> = {
  concern: 'C',
  childcase: 'K',
  childfile: 'F',
  breach: 'B',
  investigation: 'N',
  adultconduct: 'A',
  selfreferral: 'S',
  debrief: 'D',
  lesson: 'L',
  imagery: 'M',
  policy: 'P',
  policyversion: 'V',
  adoption: 'U',
  campaign: 'G',
  acknowledgement: 'W',
  statutoryreference: 'E',
};
const letters = Object.values(referenceLetters).join('');

/** What people call a record of this kind. @throws Error for a kind without a letter */
export const referenceTo = (kind: string, id: RecordId): string => {
  const letter = referenceLetters[kind];
  if (!letter) throw new Error(`Records of ${kind} have no reference`);
  return referenceOf(letter, id);
};

/** The ids that a reference, or the beginning of one, may stand for. Without a letter it may be any kind of record's. */
export type ReferenceRange = Readonly<{ letter: string | undefined; from: RecordId; to: RecordId }>;

const LENGTH = 7;
const LEAST = 4;
/** What people read, hear and type for a digit. */
const alike: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/**
 * What somebody may mean who types a reference: in small letters, without its dash, with an O for a nought, or not to its
 * end. Because a reference is the beginning of an id, it is looked up as a range of ids. Words without a digit or a dash
 * are no reference, unless they are as long as one.
 */
export const referencesIn = (text: string): readonly ReferenceRange[] => {
  const typed = text.normalize('NFKC').toUpperCase();
  const symbols = typed.replaceAll(/[\s\p{Pd}]/gu, '');
  const marked = /[\d\p{Pd}]/u.test(typed);
  const readings = [
    { letter: undefined, rest: symbols },
    ...(letters.includes(symbols.charAt(0)) && symbols !== ''
      ? [{ letter: symbols.charAt(0), rest: symbols.slice(1) }]
      : []),
  ];
  return readings.flatMap(({ letter, rest }) => {
    if (rest.length > LENGTH || rest.length < (marked ? LEAST : LENGTH)) return [];
    const digits = [...rest].map((symbol) => CROCKFORD.indexOf(alike[symbol] ?? symbol));
    if (digits.some((digit) => digit < 0)) return [];
    const value = digits.reduce((sum, digit) => (sum << 5n) | BigInt(digit), 0n);
    const open = BigInt(48 - 5 * rest.length);
    return [{ letter, from: idFrom(value << open, '0'), to: idFrom(((value + 1n) << open) - 1n, 'f') }];
  });
};

/** The first 48 bits as given, and the rest as low or as high as it goes. */
const idFrom = (bits: bigint, fill: string): RecordId =>
  (bits.toString(16).padStart(12, '0') + fill.repeat(20)).replace(
    /^(.{8})(.{4})(.{4})(.{4})(.{12})$/,
    '$1-$2-$3-$4-$5',
  );
