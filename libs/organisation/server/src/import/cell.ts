import type { Day } from '@caseward/kernel';

/** ISO, day/month/year as England writes it, with or without a time, or a spreadsheet's serial number. Undefined: no day. */
export const dayFrom = (text: string): Day | undefined => {
  const serial = /^(\d{5})(?:\.0+)?$/.exec(text);
  // Day 1 of a spreadsheet is 1 January 1900, with a 29 February 1900 that never was.
  if (serial) return new Date(Date.UTC(1899, 11, 30 + Number(serial[1]))).toISOString().slice(0, 10);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+Z?)?$/.exec(text);
  const english = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: [\d:]+)?$/.exec(text);
  const [y, m, d] = iso ? [iso[1], iso[2], iso[3]] : english ? [english[3], english[2], english[1]] : [];
  if (!y || !m || !d) return undefined;
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : undefined;
};

const yes = ['y', 'yes', 'true', '1'];
const no = ['n', 'no', 'false', '0', 'none'];
/** Undefined when it is neither. */
export const yesOrNo = (text: string): boolean | undefined => {
  const word = text.toLowerCase();
  return yes.includes(word) ? true : no.includes(word) ? false : undefined;
};

const LOST = /�/u;
// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;
const TURNING = /[\u202a-\u202e\u2066-\u2069]/u;
/** Of no width: the same name would be another one. Joiners are left, since some scripts are written with them. */
const UNSEEN = /[\u200b\u200e\u200f\u061c\u2060\ufeff]/u;
/** What a spreadsheet shows where a formula failed, or a column was too narrow. */
const FAILED = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|#+)$/i;
/** A long number as a spreadsheet abridges it: its digits are gone. */
export const isAbridged = (text: string): boolean => /^\d+(?:[.,]\d+)?E\+?\d+$/i.test(text);

/** What is wrong with a cell that no keyboard wrote; undefined when nothing is. */
export const unreadable = (text: string): string | undefined => {
  if (LOST.test(text)) return 'holds a character that got lost: export the file again as CSV UTF-8';
  if (CONTROL.test(text)) return 'holds an invisible control character: type the cell again';
  if (TURNING.test(text)) return 'holds an invisible character that turns text around: type the cell again';
  if (UNSEEN.test(text)) return 'holds an invisible character of no width: type the cell again';
  if (FAILED.test(text)) return 'holds the error of a spreadsheet, not a value: write what belongs there';
  return undefined;
};
