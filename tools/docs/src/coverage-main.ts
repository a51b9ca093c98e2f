import { coverageOf, countsOf, oddities } from './field/coverage';
import { catalogue } from './product';

// `npm run caseward -- coverage`: what of the field is here. Fails while something is neither here nor settled.
const ours = new Set(catalogue.commandTypes);
const covered = coverageOf(ours);
for (const { group, ...counts } of countsOf(covered))
  console.log(
    `${group.padEnd(11)}${Object.entries(counts)
      .map(([standing, n]) => `${String(n).padStart(5)} ${standing}`)
      .join('')}`,
  );
for (const standing of ['merged', 'dropped'] as const) {
  console.log(`\n${standing}:`);
  for (const one of covered) if (one.standing === standing) console.log(`  ${one.name} → ${one.said}`);
}
const missing = covered.filter(({ standing }) => standing === 'missing');
for (const stream of new Set(missing.map((one) => one.stream)))
  console.log(`\nmissing, ${stream}: ${missing.filter((one) => one.stream === stream).map(({ name }) => name).join(' ')}`); // prettier-ignore
const odd = oddities(ours);
for (const one of odd) console.error(one);
console.log(`\n${covered.length} commands of the field, ${missing.length} missing`);
process.exitCode = missing.length > 0 || odd.length > 0 ? 1 : 0;
