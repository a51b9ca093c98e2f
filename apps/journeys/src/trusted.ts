import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stripIgnoredCharacters } from 'graphql';
import type { Request } from 'playwright-core';

const manifest = path.resolve(import.meta.dirname, '../../../libs/contract/src/gql/persisted-documents.json');

/** What the browser asked and production would refuse unread: it answers the questions of this manifest alone, to the letter. */
export function untrusted(requests: readonly Request[]): readonly string[] {
  const known = new Set(
    Object.values(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>).map(stripIgnoredCharacters),
  );
  const asked = requests
    .filter((request) => request.method() === 'POST' && request.url().endsWith('/graphql'))
    .map((request) => (request.postDataJSON() as { query: string }).query)
    // A command's text follows from its name, and the server knows each by itself.
    .filter((query) => !/^mutation \w+\(\$commandId: /.test(query));
  return [...new Set(asked)].filter((query) => !known.has(stripIgnoredCharacters(query)));
}
