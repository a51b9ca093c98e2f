import type { Id } from './vocabulary';

/** The bits that say what kind of UUID it is: they stay, so that a companion's id is as good a UUID as the first. */
const KIND = 0xf000_c000_0000_0000_0000n;

/** FNV-1a over the name, once for each of four lanes: 128 bits that depend on the name alone. */
const bitsOf = (name: string): bigint => {
  let all = 0n;
  for (let lane = 0; lane < 4; lane++) {
    let hash = (0x811c9dc5 ^ lane) >>> 0;
    for (const letter of `${lane}${name}`) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0; // a letter has one
    all = (all << 32n) | BigInt(hash);
  }
  return all & ~KIND;
};

/**
 * The id of the one record of a kind that belongs to another: a breach case's debrief. The same every time, so that a
 * reaction that runs twice names the same record, and as unlike any other id as the first one is.
 */
export const companionId = (of: Id, name: string): Id =>
  (BigInt(`0x${of.replaceAll('-', '')}`) ^ bitsOf(name))
    .toString(16)
    .padStart(32, '0')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
