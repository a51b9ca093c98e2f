import { dayBefore, dayOf, timeOf, today } from '@caseward/web-kit';

/** When it was, as somebody says it. A draft lives for days: "yesterday" counts from when it was said. */
export type SaidWhen = Readonly<{
  when: 'now' | 'earlier' | 'yesterday' | 'other';
  /** The instant of that answer, or of the first words where "just now" was never touched; empty before. */
  whenAt: string;
  /** What had been said, once another day has come and the answer was turned into a day. */
  saidAs: '' | 'now' | 'earlier' | 'yesterday';
  otherDay: string;
  time: string;
}>;

export const neverSaid: SaidWhen = { when: 'now', whenAt: '', saidAs: '', otherDay: '', time: '' };

/** The day and the time that are meant, whenever it is sent. */
export const happened = ({ when, whenAt, otherDay, time }: SaidWhen): Readonly<{ day: string; time: string }> => {
  const at = whenAt || new Date().toISOString();
  if (when === 'other') return { day: otherDay, time };
  if (when === 'yesterday') return { day: dayBefore(dayOf(at)), time };
  return { day: dayOf(at), time: when === 'now' ? timeOf(at) : time };
};

type Written = SaidWhen & Readonly<{ account: string }>;
/** "Just now" above an empty account is nobody's answer yet. */
const isUnsaid = ({ when, account, whenAt }: Written) => whenAt === '' || (when === 'now' && account.trim() === '');

/** As it reads today: what was said on another day is that day. */
export const dated = <R extends Written>(report: R): R => {
  const { when, whenAt } = report;
  if (when === 'other' || isUnsaid(report) || dayOf(whenAt) === today()) return report;
  const { day: otherDay, time } = happened(report);
  return { ...report, when: 'other', saidAs: when, otherDay, time };
};

/** The same before an answer is written into it: from then on "just now" and "yesterday" have their instant. */
export const saying = <R extends Written>(report: R, name: keyof R & string): R => {
  const read = dated(report);
  if (name === 'when') return { ...read, whenAt: new Date().toISOString(), saidAs: '' };
  return isUnsaid(read) ? { ...read, whenAt: new Date().toISOString() } : read;
};
