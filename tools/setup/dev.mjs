// `npm run dev`: rebuilds and restarts the api, reloads the web in place, makes typed documents anew. Ctrl-C ends all.
import path from 'node:path';

import { ensureInstalled } from './install.mjs';
import { fingerprint, nx, root, run, say } from './lib.mjs';

await ensureInstalled();
if ((await nx(['run', 'api:build'])) !== 0) process.exit(1);

const api = path.join(root, 'apps/api');
const port = process.env.PORT || '3000';
const module = (file) => path.join(root, 'node_modules', file);
const apiEnv = { PORT: port, CASEWARD_DATA: path.resolve(root, process.env.CASEWARD_DATA || '.data') };

let generating = false;
const documents = () => fingerprint(['libs', 'apps/web'], (file) => /\.(graphql|tsx)$/.test(file));
let seen = documents();
// Looking is 5 ms for all files; watching folders recursively is not to be had on every Node and system alike.
const generate = setInterval(() => {
  const now = documents();
  if (generating || now === seen) return;
  generating = true;
  seen = now;
  void run(process.execPath, [path.join(root, 'tools/setup/codegen.mjs')]).then((code) => {
    if (code === 0) say('typed documents made');
    generating = false;
  });
}, 1000);

const children = new Set();
const onChild = (child) => children.add(child);
const first = await Promise.race([
  run(process.execPath, [module('rolldown/bin/cli.mjs'), '-c', '--watch'], { cwd: api, onChild }),
  run(process.execPath, ['--watch', '--watch-preserve-output', '--enable-source-maps', 'dist/main.js'], {
    cwd: api,
    env: apiEnv,
    onChild,
  }),
  run(process.execPath, [module('vite/bin/vite.js')], {
    cwd: path.join(root, 'apps/web'),
    env: { API_URL: `http://127.0.0.1:${port}` },
    onChild,
  }),
]);
// One of the three alone is of no use; node --watch passes SIGTERM on to the api.
clearInterval(generate);
await Promise.all(
  [...children].map((child) => {
    if (child.exitCode !== null || child.signalCode !== null) return undefined;
    return new Promise((resolve) => {
      child.on('exit', resolve);
      child.kill('SIGTERM');
    });
  }),
);
process.exit(first);
