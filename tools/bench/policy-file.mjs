// `npm run bench -- policy-file`: policies as Word files and PDFs of 30 kB and 5 MB are read and looked through, each in a
// process of its own, which tells how long it took and the most memory it had. Modules are loaded before the clock starts. The
// bounds are by the clock, of a machine that does nothing else; on a busy one the processor's time beside it tells more.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const out = path.join(root, 'tmp/bench/policy-file');
const [SMALL, LARGE, MOST_TEXT] = [30_000, 5_000_000, 490_000];
const [MOST_SMALL_MS, MOST_LARGE_MS, MOST_MB] = [2_000, 10_000, 500];

/** In the process of its own. */
const measured = async (file) => {
  const { readPolicy, lint } = await import(path.join(out, 'reading.js'));
  const bytes = readFileSync(file);
  const [begun, used] = [performance.now(), process.cpuUsage()];
  const told = await readPolicy(bytes).then(
    ({ document, account }) => {
      lint(document, { asAt: '2026-11-01' });
      return account.lost.length === 0 ? `${account.clauses} lines in clauses` : `${account.lost.length} LINES LOST`;
    },
    (error) => `refused: ${error.code ?? error}`,
  );
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(used);
  // In kB, also where the system counts in bytes.
  console.log(JSON.stringify({ told, ms, cpu: (user + system) / 1000, mb: process.resourceUsage().maxRSS / 1000 }));
};

const built = async () => {
  const { rolldown } = await import('rolldown');
  const entry = path.join(out, 'entry.ts');
  mkdirSync(out, { recursive: true });
  writeFileSync(
    entry,
    "export { readPolicy } from '@caseward/policies-reading';\nexport { lint } from '@caseward/policies-text';\n",
  );
  const reading = path.join(root, 'libs/policies/reading/src');
  const bundle = await rolldown({
    input: { reading: entry, made: path.join(reading, 'made.fixture.ts'), 'policy-file.worker': path.join(reading, 'policy-file.worker.mjs') }, // prettier-ignore
    platform: 'node',
    tsconfig: path.join(root, 'tsconfig.base.json'),
    external: (id) => !/^(\.|\/|@caseward\/|@oxc-project\/|\0)/.test(id),
  });
  // The reader looks for its thread beside itself.
  await bundle.write({ dir: out, format: 'esm', entryFileNames: ({ name }) => `${name}.${name.endsWith('.worker') ? 'mjs' : 'js'}`, chunkFileNames: '[name].js' }); // prettier-ignore
  await bundle.close();
  return import(path.join(out, 'made.js'));
};

const nouns = ['phone', 'visitor', 'record', 'key', 'camera', 'account', 'door', 'trip', 'concern', 'password', 'parent', 'lesson']; // prettier-ignore
const verbs = ['must be kept', 'is written down', 'is shown to the office', 'must not be lent', 'is checked each term', 'may be used']; // prettier-ignore
const pick = (list, n) => list[n % list.length];
const sentence = (n) =>
  `Every ${pick(nouns, n * 7)} and ${pick(nouns, n * 5 + 1)} ${pick(verbs, n * 3)} as rule ${n} says.`;
/** Numbered sections of six paragraphs, until there are so many signs. */
const linesOf = (signs) => {
  const lines = [];
  for (let all = 0, s = 1; all < signs; s++) {
    lines.push(`${s}. Of ${pick(nouns, s)}s`);
    for (let p = 1; p <= 6; p++) lines.push(`${s}.${p} ${sentence(s * 31 + p)} ${sentence(s * 17 + p * 3)}`);
    all = lines.reduce((sum, { length }) => sum + length, 0);
  }
  return lines;
};
/** What no packing makes smaller, as the pictures of a policy. */
const pictures = (bytes) => randomBytes(Math.max(0, bytes));

const filesOf = ({ docx, pdf, para, styled }) => {
  const word = (signs, bytes = 0) => {
    const body = linesOf(signs).map((line, i) => (i % 7 === 0 ? styled('H2', line) : para(line)));
    return bytes === 0 ? docx(body) : docx(body, { 'word/media/image1.png': pictures(bytes) });
  };
  const onPaper = (signs, bytes = 0, rows = 40) => {
    // As a line on paper is: a paragraph goes on over several.
    const lines = linesOf(signs).flatMap((line) => line.match(/.{1,85}(?: |$)/g) ?? []);
    const step = 740 / rows;
    const pages = Array.from(
      { length: Math.ceil(lines.length / rows) },
      (_, page) =>
      lines.slice(page * rows, (page + 1) * rows).map((text, i) => ({ x: 60, y: 790 - i * step, text, size: Math.min(11, step * 0.8) })), // prettier-ignore
    );
    if (bytes === 0) return pdf(pages);
    const picture = pictures(bytes).toString('latin1');
    return pdf(pages, '', [`<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /Length ${picture.length} >>\nstream\n${picture}\nendstream`]); // prettier-ignore
  };
  return [
    ['Word, 30 kB', word(60_000, SMALL - 7_000), MOST_SMALL_MS, SMALL],
    ['Word, 5 MB with its pictures', word(60_000, LARGE), MOST_LARGE_MS, LARGE],
    ['Word, as much text as is read', word(MOST_TEXT), MOST_LARGE_MS, 0],
    ['Word, 5 MB of text: refused', word(LARGE), MOST_LARGE_MS, 0],
    ['PDF, 30 kB', onPaper(20_000), MOST_SMALL_MS, SMALL],
    ['PDF, 5 MB with its pictures', onPaper(60_000, LARGE), MOST_LARGE_MS, LARGE],
    ['PDF, as much text as is read', onPaper(MOST_TEXT), MOST_LARGE_MS, 0],
    ['PDF, 5 MB of text: refused', onPaper(3_000_000, 0, 120), MOST_LARGE_MS, 0],
  ];
};

const alone = process.argv[2];
if (alone !== undefined && alone !== 'policy-file') await measured(alone);
else {
  let failed = false;
  for (const [what, bytes, mostMs, least] of filesOf(await built())) {
    const file = path.join(out, 'policy');
    writeFileSync(file, bytes);
    const { stdout } = spawnSync(process.execPath, [import.meta.filename, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }); // prettier-ignore
    const { told, ms, cpu, mb } = JSON.parse(stdout);
    const bad = [
      ms > mostMs && 'TOO SLOW',
      mb > MOST_MB && 'TOO LARGE',
      bytes.length < least && 'SMALLER THAN IT SAYS',
      /LOST/.test(told) && 'LOST',
      /^refused/.test(told) !== /refused/.test(what) && 'NOT AS IT SHOULD BE',
    ].filter(Boolean);
    failed ||= bad.length > 0;
    console.log(`${what.padEnd(32)} ${`${Math.round(bytes.length / 1000)} kB`.padStart(8)} ${ms.toFixed(0).padStart(7)} ms (at most ${mostMs}; processor ${cpu.toFixed(0).padStart(5)}) ${mb.toFixed(0).padStart(5)} MB (at most ${MOST_MB})  ${told}  ${bad.join(', ')}`); // prettier-ignore
  }
  process.exit(failed ? 1 : 0);
}
