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
