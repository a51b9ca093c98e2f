import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripIgnoredCharacters } from 'graphql';
import type { Request } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** The questions that the built api knows, by their hashes in it; their texts stand in the manifest that it was built with. */
const known = (): ReadonlySet<string> => {
  const api = readdirSync(path.join(root, 'apps/api/dist')).filter((file) => file.endsWith('.js'));
  const built = new Set(api.flatMap((file) => read(`apps/api/dist/${file}`).match(/sha256:[0-9a-f]{64}/g) ?? []));
  const manifest = JSON.parse(read('libs/contract/src/gql/persisted-documents.json')) as Record<string, string>;
  return new Set(
    Object.entries(manifest)
      .filter(([hash]) => built.has(hash))
      .map(([, text]) => stripIgnoredCharacters(text)),
  );
};

/** What the browser asked and production would refuse unread: it answers the questions that it was built with, to the letter. */
export function untrusted(requests: readonly Request[]): readonly string[] {
  const trusted = known();
  const asked = requests
    .filter((request) => request.method() === 'POST' && request.url().endsWith('/graphql'))
    .map((request) => (request.postDataJSON() as { query: string }).query)
    // A command's text follows from its name, and the server knows each by itself.
    .filter((query) => !/^mutation \w+\(\$commandId: /.test(query));
  return [...new Set(asked)].filter((query) => !trusted.has(stripIgnoredCharacters(query)));
}
