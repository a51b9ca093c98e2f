import { canonical, flat, lint } from '@caseward/policies-text';
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPolicy } from './read-policy';

/** Two policies of real schools lie beside the repository where it is worked on, and never in it: rules and lines are told, no words. */
const folder = path.resolve(import.meta.dirname, '../../../../../shared/policies');
const files = {
  trust: path.join(folder, 'S1-reach2-online-safety-and-social-media.txt'),
  school: path.join(folder, 'S3-craylands-social-media.txt'),
};
const missing = Object.values(files).filter((file) => !existsSync(file));
if (missing.length > 0)
  process.stderr.write('Skipped: no real policies lie in ../shared/policies beside this repository.\n');

const asAt = '2026-11-01';
const numbered = /^(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}\.)(?= |$)/;

const read = async (file: string) => {
  let n = 0;
  const { document, account, lines } = await readPolicy(readFileSync(file), () => `c${++n}`);
  const clauses = flat(document.clauses);
  const aside = new Set([...document.furniture, ...document.header.map(({ line }) => line)]);
  // A number that begins a line of the text, against the number of the clause that begins there.
  const printed = lines.flatMap((line, i) => {
    const [number] = numbered.exec(canonical(line)) ?? [];
    return number === undefined || aside.has(i + 1) ? [] : [[i + 1, number]];
  });
  const kept = clauses.flatMap(({ number, lines: at }) => (number === '' || !at ? [] : [[at[0], number]]));
  const findings = lint(document, { asAt });
  return { document, account, printed, kept, findings };
};
type Read = Awaited<ReturnType<typeof read>>;
const rules = ({ findings }: Read) => [...new Set(findings.map(({ rule }) => rule))].sort();
const lineOf = ({ findings }: Read, rule: string) => findings.find((one) => one.rule === rule)?.line;
const fields = ({ document: { header } }: Read) => header.map(({ field, line }) => [field, line]);

(missing.length === 0 ? describe : describe.skip)('a real policy of a trust', () => {
  it('is read whole, with its numbers as printed and its front page', async () => {
    const one = await read(files.trust);
    expect([one.account.lost, one.document.remainder]).toEqual([[], []]);
    expect(one.printed.length).toBeGreaterThan(50);
    expect(one.kept).toEqual(one.printed);
    expect(fields(one)).toEqual([['title', 5], ['audience', 7], ['approver', 8], ['approvedOn', 8], ['related', 9], ['owner', 10], ['model', 11], ['reviewPeriod', 12], ['version', 13]]); // prettier-ignore
  });

  it('is told what is wrong with it: what must be found, and four things more, each of which is so', async () => {
    const one = await read(files.trust);
    const required = [
      'contents/differ',
      'dates/later-than-approval',
      'names/organisation-spelled-differently',
      'names/school-in-trust-text',
      'numbering/repeated',
      'numbering/skipped',
      'review/contradiction',
      'review/overdue',
      'statutes/repealed',
    ];
    const more = ['roles/old-title', 'roles/person-at-front', 'statutes/superseded', 'text/stray-marks'];
    expect(rules(one)).toEqual([...required, ...more].sort());
    expect(lineOf(one, 'statutes/repealed')).toBe(129);
    expect(lineOf(one, 'dates/later-than-approval')).toBe(246);
    expect(lineOf(one, 'names/school-in-trust-text')).toBe(246);
    expect(lineOf(one, 'numbering/repeated')).toBe(256);
    expect(lineOf(one, 'numbering/skipped')).toBe(260);
    expect(lineOf(one, 'review/contradiction')).toBe(286);
  });
});

(missing.length === 0 ? describe : describe.skip)('a real policy of a school, damaged on its way', () => {
  it('is read whole, with its numbers as printed', async () => {
    const one = await read(files.school);
    expect([one.account.lost, one.document.remainder, fields(one)]).toEqual([[], [], []]);
    expect(one.kept).toEqual(one.printed);
    expect(one.kept.length).toBe(11);
  });

  it('is told what is wrong with it: what must be found, and five things more, each of which is so', async () => {
    const one = await read(files.school);
    const required = ['dates/none', 'front-page/blank', 'statutes/superseded', 'template/left-in', 'text/cut-off'];
    const more = ['front-page/no-approver', 'front-page/no-owner', 'front-page/no-title', 'roles/person-in-text', 'text/doubled']; // prettier-ignore
    expect(rules(one)).toEqual([...required, ...more].sort());
    expect(one.findings.filter(({ rule }) => rule === 'text/cut-off').map(({ line }) => line)).toEqual([34, 112]);
    expect(one.findings.some(({ rule, says }) => rule === 'statutes/superseded' && says.includes('2021'))).toBe(true);
    expect([lineOf(one, 'front-page/blank'), lineOf(one, 'template/left-in')]).toEqual([1, 7]);
  });
});
