import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { fingerprint, hear, nxCommand, nxEnv, root, say } from './lib.mjs';
import { alone } from './lock.mjs';

const stamp = path.join(root, 'tmp/built');
const made = ['apps/api/dist/main.js', 'apps/web/dist/index.html'];
const sources = ['apps/api', 'apps/web', 'libs', 'tools', 'tsconfig.base.json', 'nx.json', 'package-lock.json'];
const isSource = (file) => !/\.(spec|journey)\.tsx?$/.test(file);

/** Builds the api and the web unless nothing has changed since. nx alone takes two seconds to find that out. */
export async function ensureBuilt() {
  if (isFresh()) return;
  await alone('build', 'building', async () => {
    if (isFresh()) return;
    rmSync(stamp, { force: true });
    const began = Date.now();
    say('building the api and the web ...');
    // Before the build: a file that is saved meanwhile makes the stamp stale.
    const built = fingerprint(sources, isSource);
    const { code, output } = await hear(
      process.execPath,
      nxCommand(['run-many', '-t', 'build', '-p', 'api,web', '--output-style=static']),
      { env: nxEnv() },
    );
    if (code !== 0) {
      say(`${output.trim()}\n\nThe build failed; see above.`);
      process.exit(code);
    }
    say(`built in ${((Date.now() - began) / 1000).toFixed(1)} s`);
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, `${built} ${artefacts()}`);
  });
}

function isFresh() {
  try {
    return readFileSync(stamp, 'utf8') === `${fingerprint(sources, isSource)} ${artefacts()}`;
  } catch {
    return false;
  }
}

/** Another build, or a removed dist, shows in these. Throws when one is missing. */
const artefacts = () => made.map((file) => statSync(path.join(root, file)).mtimeMs).join(' ');
