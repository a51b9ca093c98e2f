// A Chromium for the journeys. Plain Node, because `npm test` tries it (--try) before it runs any journey.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);

/** The one command that helps when there is no browser. */
const install = 'npx playwright-core install --with-deps chromium';

/** CHROMIUM_PATH, else the one inside @sparticuz/chromium, else one of the system, else Playwright's own. */
export async function launchBrowser() {
  const refusals = [];
  for (const [name, find] of [
    ['CHROMIUM_PATH', fromEnvironment],
    ['@sparticuz/chromium', fromPackage],
    ['the system', fromSystem],
    ['Playwright', fromPlaywright],
  ]) {
    try {
      const found = await find();
      if (found !== undefined) return await chromium.launch({ ...found, args: ['--disable-dev-shm-usage'] });
    } catch (error) {
      // Who names a browser wants that one and no other.
      if (name === 'CHROMIUM_PATH') throw error;
      refusals.push(`${name}: ${error.message.split('\n').slice(0, 3).join(' ')}`);
    }
  }
  throw new Error(
    ['No browser for the journeys was found. To install one, type:', '', `    ${install}`, '', ...refusals].join('\n'),
  );
}

function fromEnvironment() {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) return undefined;
  if (!existsSync(executablePath)) throw new Error(`CHROMIUM_PATH names ${executablePath}, and there is no such file`);
  return { executablePath };
}

/** Linux x64 only. It brings every library it needs, so that nothing has to be installed on the system. */
function fromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = unpacked();
  const env = {
    ...process.env,
    ...{ HOME: home, FONTCONFIG_PATH: path.join(home, 'fonts') },
    LD_LIBRARY_PATH: [path.join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
  };
  return { executablePath: path.join(home, 'chromium'), env };
}

/** One folder per version, because what is unpacked is never replaced; beside the packages if they are ours, else private. */
function unpacked() {
  const entry = require.resolve('@sparticuz/chromium');
  const modules = entry.slice(0, entry.lastIndexOf('@sparticuz'));
  const { version } = JSON.parse(readFileSync(path.join(modules, '@sparticuz/chromium/package.json'), 'utf8'));
  const folders = [path.join(modules, '.cache'), path.join(tmpdir(), `caseward-${process.getuid?.() ?? ''}`)];
  const homes = folders.map((folder) => path.join(folder, `chromium-${version}`));
  // Anybody may have made the one in the temporary folder.
  const there = homes.find(
    (home) => existsSync(home) && (home === homes[0] || statSync(home).uid === process.getuid()),
  );
  if (there !== undefined) return there;
  for (const home of homes) {
    const work = `${home}-${process.pid}`;
    try {
      mkdirSync(work, { recursive: true, mode: 0o700 });
    } catch {
      continue; // the packages belong to another account
    }
    unpack(work);
    try {
      renameSync(work, home);
    } catch (error) {
      // Another process was first; what it has put there is whole as well.
      rmSync(work, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    }
    return home;
  }
  throw new Error('no folder to unpack it to');
}

/**
 * By a process of its own: the package unpacks to the temporary folder of its process, brings its libraries only on what it
 * takes for AWS, and starts what another one is still writing.
 */
function unpack(folder) {
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`it could not be unpacked: ${stderr}`);
}

function fromSystem() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const places = [
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    path.join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe'),
  ];
  const executablePath = places.find(existsSync);
  return executablePath && { executablePath };
}

function fromPlaywright() {
  return existsSync(chromium.executablePath()) ? {} : undefined;
}

if (process.argv[1] === import.meta.filename && process.argv.includes('--try')) {
  try {
    const browser = await launchBrowser();
    console.log(`the journeys use Chromium ${browser.version()}`);
    await browser.close();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
