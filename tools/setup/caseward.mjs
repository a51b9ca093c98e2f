// `npm run caseward -- <verb> …`: the command line, with its own stdin, stdout and exit code.
import path from 'node:path';

import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root, run } from './lib.mjs';

await ensureInstalled();
// About the product rather than of it, and so not built with it.
if (process.argv[2] === 'coverage')
  process.exit(await run(process.execPath, [path.join(import.meta.dirname, 'coverage.mjs')]));
await ensureBuilt();
process.exit(
  await run(
    process.execPath,
    ['--enable-source-maps', path.join(root, 'apps/api/dist/cli.js'), ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      // npm runs scripts in the root; files named on the command line are where the user stands.
      cwd: process.env.INIT_CWD ?? process.cwd(),
      env: {
        CASEWARD_DATA: path.resolve(root, process.env.CASEWARD_DATA || '.data'),
        CASEWARD_WEB: path.join(root, 'apps/web/dist'),
      },
    },
  ),
);
