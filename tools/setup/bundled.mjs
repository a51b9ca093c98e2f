// Bundles one of our TypeScript tools and runs it from the root, with its own arguments.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { rolldown } from 'rolldown';

const root = path.resolve(import.meta.dirname, '../..');

export const runBundled = async (name, source) => {
  const out = path.join(root, 'tmp', name);
  const bundle = await rolldown({
    input: { main: path.join(root, source) },
    platform: 'node',
    tsconfig: path.join(root, 'tools/docs/tsconfig.json'),
    moduleTypes: { '.graphql': 'text' },
    external: (id) => !/^(\.|\/|[A-Za-z]:|@caseward\/|@oxc-project\/|\0)/.test(id),
  });
  await bundle.write({ dir: out, format: 'esm', entryFileNames: '[name].js', keepNames: true });
  await bundle.close();
  const { status } = spawnSync(process.execPath, [path.join(out, 'main.js'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
};
