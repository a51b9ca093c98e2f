import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pages } from './pages';

const written = (name: string) =>
  readFileSync(path.join(import.meta.dirname, '../../../docs/reference', name), 'utf8').replaceAll('\r\n', '\n');

describe('the reference', () => {
  it.each(Object.entries(pages()))('%s is as the product is', (name, made) => {
    if (written(name) !== made) throw new Error(`docs/reference/${name} is stale: run npm run reference`);
  });
  it('leaves no answer open: who needs no role is let in with any', () =>
    expect(pages()['permissions.md']).not.toContain('undecided'));
  it('says of every command what it records', () =>
    expect(pages()['commands.md']).not.toMatch(/^\| `\w+` \| \w+ \| {2}\|/m));
});
