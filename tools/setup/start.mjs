// `npm start`: installs, builds and runs Caseward; its data is in .data unless CASEWARD_DATA names another folder.
import path from 'node:path';

import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root, run } from './lib.mjs';

await ensureInstalled();
await ensureBuilt();
process.exit(
  await run(process.execPath, ['--enable-source-maps', path.join(root, 'apps/api/dist/main.js')], {
    env: {
      CASEWARD_DATA: path.resolve(root, process.env.CASEWARD_DATA || '.data'),
      CASEWARD_WEB: path.join(root, 'apps/web/dist'),
    },
  }),
);
