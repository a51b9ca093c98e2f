// A policy of 30 kB, recognised, linted and compared with its next version; and a text of a megabyte.
import { account, apply, compare, contentHash, lint, recognise } from '@caseward/policies-text';

const nouns = ['phone', 'visitor', 'record', 'key', 'camera', 'account', 'door', 'trip', 'concern', 'password', 'parent', 'lesson']; // prettier-ignore
const verbs = ['must be kept', 'is written down', 'is shown to the office', 'must not be lent', 'is checked each term', 'may be used']; // prettier-ignore
const places = ['in the hall', 'before school', 'at reception', 'by the head of year', 'when a child is present', 'on a visit']; // prettier-ignore
const pick = (list, n) => list[n % list.length];
const sentence = (n) => `Every ${pick(nouns, n * 7)} and ${pick(nouns, n * 5 + 1)} ${pick(verbs, n * 3)} ${pick(places, n)} as rule ${n} says.`; // prettier-ignore

/** `edit` tells what becomes of the nth paragraph. */
const policy = (sections, edit = (text) => text) => {
  const lines = ['House Policy', '', 'Approved by: Board', 'Date approved: 4 March 2026', ''];
  for (let s = 1; s <= sections; s++) {
    lines.push(`${s}. Of ${pick(nouns, s)}s`, '');
    for (let p = 1; p <= 6; p++) lines.push(`${s}.${p} ${edit(`${sentence(s * 31 + p)} ${sentence(s * 17 + p * 3)}`, s * 6 + p)}`, ''); // prettier-ignore
  }
  return lines;
};

const counting = (name) => {
  let n = 0;
  return () => `${name}${++n}`;
};
const median = (work, runs = 11) => {
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return times.sort((a, b) => a - b)[runs >> 1];
};

const first = policy(32);
const from = recognise(first, counting('a')).clauses;
const revised = policy(32, (text, n) => (n % 9 === 0 ? text.replace('Every', 'Each') : n % 31 === 0 ? sentence(n + 1000) : text)); // prettier-ignore
const to = recognise(revised, counting('b')).clauses;
const moved = recognise([...revised.slice(0, 5), ...revised.slice(200), ...revised.slice(5, 200)], counting('c')).clauses; // prettier-ignore
const all = recognise(
  policy(32, (text, n) => `${text.split(' ').reverse().join(' ')} ${n}`),
  counting('d'),
).clauses;
if (contentHash(apply(from, compare(from, moved))) !== contentHash(moved)) throw new Error('A comparison does not lead from one to the other.'); // prettier-ignore

const wrapped = Array.from({ length: 5_500 }, (_, n) => sentence(n));
const size = `${Math.round(first.join('\n').length / 1000)} kB`;
const measured = [
  [`compare two versions, ${size}`, median(() => compare(from, to)), 150],
  ['… with half of it moved', median(() => compare(from, moved)), 150],
  ['… with every clause rewritten', median(() => compare(from, all)), 150],
  [`recognise and lint, ${size}`, median(() => lint(recognise(first, counting('e')), { asAt: '2026-11-01' })), 2000],
  ['recognise and account for, one paragraph of 0.5 MB', median(() => account(wrapped, recognise(wrapped, counting('g'))), 3), 2000], // prettier-ignore
  ['recognise and lint, 1 MB', median(() => lint(recognise(policy(1000), counting('f')), { asAt: '2026-11-01' }), 1), 10_000], // prettier-ignore
];
for (const [what, ms, most] of measured)
  console.log(`${what.padEnd(52)} ${ms.toFixed(1).padStart(8)} ms  (at most ${most})${ms > most ? '  TOO SLOW' : ''}`);
process.exit(measured.some(([, ms, most]) => ms > most) ? 1 : 0);
