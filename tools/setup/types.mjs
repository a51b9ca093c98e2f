// The types of every project. A project is checked with all that it imports, which would be read and judged anew for each of
// those that share it: here all whose compiler is told the same are one program. `nx run <project>:typecheck` checks one.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { nx, projects, root, run } from './lib.mjs';

// Types come from the schema.
if ((await nx(['run', 'contract:generate'])) !== 0) process.exit(1);

const folder = path.join(root, 'tmp/types');
mkdirSync(folder, { recursive: true });
const config = (project) => path.join(root, project, 'tsconfig.json');

/** What is to be read, by what the compiler is told. */
const programs = new Map();
for (const project of projects().filter((one) => existsSync(config(one)))) {
  const { extends: base, compilerOptions, include } = JSON.parse(readFileSync(config(project), 'utf8'));
  if (path.resolve(root, project, base) !== path.join(root, 'tsconfig.base.json'))
    throw new Error(`${project}/tsconfig.json extends ${base}, not the one of all`);
  const told = JSON.stringify(compilerOptions);
  programs.set(told, [...(programs.get(told) ?? []), ...include.map((place) => path.join('../..', project, place))]);
}

const codes = [];
for (const [told, include] of programs) {
  const file = path.join(folder, `${codes.length}.json`);
  const program = { extends: '../../tsconfig.base.json', compilerOptions: JSON.parse(told), include };
  writeFileSync(file, JSON.stringify(program));
  codes.push(await run(process.execPath, [path.join(root, 'node_modules/typescript-native/bin/tsc'), '-p', file]));
}
process.exit(codes.some((code) => code !== 0) ? 1 : 0);
