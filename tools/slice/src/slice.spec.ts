import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import slice from './slice.mjs';
import { FsTree, flushChanges } from 'nx/src/generators/tree.js';

const root = path.resolve(import.meta.dirname, '../../..');
const tops = [
  'apps',
  'libs',
  'tools',
  'package.json',
  'tsconfig.base.json',
  'jest.preset.mjs',
  '.prettierrc.json',
  'nx.json',
];
const made = ['node_modules', 'dist', 'gql', '.nx'];

/** A copy of the workspace whose own packages are the copy's and whose other packages are the original's. */
const copyOfWorkspace = (): string => {
  const copy = mkdtempSync(path.join(tmpdir(), 'caseward-slice-'));
  for (const top of tops)
    cpSync(path.join(root, top), path.join(copy, top), {
      recursive: true,
      filter: (file) => !made.includes(path.basename(file)),
    });
  const modules = path.join(copy, 'node_modules');
  mkdirSync(path.join(modules, '@caseward'), { recursive: true });
  for (const name of readdirSync(path.join(root, 'node_modules')))
    if (name !== '@caseward' && name !== '.cache')
      symlinkSync(path.join(root, 'node_modules', name), path.join(modules, name));
  for (const file of readdirSync(copy, { recursive: true, encoding: 'utf8' }))
    if (path.basename(file) === 'package.json' && /^(apps|libs|tools)\//.test(file)) {
      const folder = path.join(copy, path.dirname(file));
      const { name } = JSON.parse(readFileSync(path.join(copy, file), 'utf8')) as { name: string }; // every package of ours has a name
      symlinkSync(folder, path.join(modules, name));
    }
  return copy;
};

const context = 'cases';
const slices = [
  { noun: 'child-case', name: 'record-debrief', event: 'DebriefRecorded' },
  { noun: 'child-case', name: 'hold-a-celebration', event: 'CelebrationHeld' },
];

describe('nx g slice --context cases, once and again', () => {
  let copy = '';
  const touched = new Map<string, readonly string[]>();
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}` };
  };

  beforeAll(async () => {
    copy = copyOfWorkspace();
    for (const { noun, name, event } of slices) {
      const tree = new FsTree(copy, false);
      await slice(tree, { context, noun, name, event });
      const changes = tree.listChanges();
      touched.set(name, changes.map((change) => change.path)); // prettier-ignore
      flushChanges(copy, changes);
    }
  }, 60_000);
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each(slices)('touches at most eight hand-written files for $name, none of them a schema or a form', ({ name }) => {
    const files = touched.get(name) ?? [];
    expect(files).toContain(`libs/${context}/domain/src/${name}.ts`);
    expect(files.length).toBeLessThanOrEqual(8);
    expect(files.filter((file) => file.endsWith('.graphql') || file.endsWith('.tsx'))).toEqual([]);
  });

  it.each(slices)('offers $name on the page of its record, by a sheet', ({ name }) => {
    const sheets = touched.get(name)?.find((file) => file.endsWith('-sheets.ts')) ?? '';
    const text = readFileSync(path.join(copy, sheets), 'utf8');
    const command = name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    expect(text).toMatch(new RegExp(`sheets: \\[[^\\]]*\\b${command}\\b`));
  });

  it('writes slices that compile, from rule to form', () => {
    expect(run('tools/setup/codegen.mjs')).toMatchObject({ status: 0 });
    for (const lib of ['domain', 'server', 'web'])
      expect(run('node_modules/typescript-native/bin/tsc', '-p', `libs/${context}/${lib}`)).toEqual({
        status: 0,
        said: '',
      });
  }, 120_000);

  it('writes specs that pass', () => {
    const names = `(${slices.map(({ name }) => name).join('|')})`;
    const { status, said } = run('tools/setup/jest.mjs', `libs/${context}/domain`, 'spec', names);
    expect({ status, said }).toMatchObject({ status: 0, said: expect.stringContaining('4 passed') });
  }, 60_000);
});
