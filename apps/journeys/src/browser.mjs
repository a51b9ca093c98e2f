// A Chromium for the journeys. Plain Node, because `npm test` tries it (--try) before it runs any journey.
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
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
async function fromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = unpackFolder();
  const before = { ...process.env, TMPDIR: process.env.TMPDIR ?? tmpdir() };
  // The package unpacks to os.tmpdir(), keeps whatever is there, and brings its libraries only on what it takes for AWS.
  Object.assign(process.env, { TMPDIR: home, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    const executablePath = await packed.executablePath();
    return { executablePath, env: { ...process.env, TMPDIR: before.TMPDIR, HOME: home } };
  } finally {
    for (const key of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      if (before[key] === undefined) delete process.env[key];
      else process.env[key] = before[key];
    }
  }
}

/** One per version, because what is unpacked is never replaced; beside the packages if they are ours, else private. */
function unpackFolder() {
  const entry = require.resolve('@sparticuz/chromium');
  const modules = entry.slice(0, entry.lastIndexOf('@sparticuz'));
  const { version } = JSON.parse(readFileSync(path.join(modules, '@sparticuz/chromium/package.json'), 'utf8'));
  for (const parent of [path.join(modules, '.cache'), path.join(tmpdir(), `caseward-${process.getuid?.() ?? ''}`)]) {
    const folder = path.join(parent, `chromium-${version}`);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      // the packages belong to another account
    }
  }
  throw new Error('no folder to unpack it to');
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
