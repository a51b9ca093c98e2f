// Lints what is named, or everything: `node tools/setup/lint.mjs [folder …]`. ESLint knows the walls and the style; what only
// types can tell (a promise that nobody waits for, a switch that forgot a case) oxlint finds in a tenth of the time.
import path from 'node:path';

import { nx, root, run } from './lib.mjs';

const folders = process.argv.slice(2);
const module = (file) => path.join(root, 'node_modules', file);
// Types come from the schema, and the walls are drawn on the graph of the projects: Nx makes both. Named folders come from Nx.
if (folders.length === 0 && (await nx(['run', 'contract:generate'])) !== 0) process.exit(1);
const named = folders.length > 0 ? folders : ['.'];
const codes = [
  await run(process.execPath, [module('eslint/bin/eslint.js'), '--max-warnings=0', ...named]),
  await run(process.execPath, [module('oxlint/bin/oxlint'), '--type-aware', ...named]),
];
process.exit(codes.some((code) => code !== 0) ? 1 : 0);
