// Makes libs/contract/src/gql from every context's .graphql and the documents in the web's .tsx: types, string documents
// and the manifest of trusted documents. Not in git: made again whenever it is stale.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { concatAST, parse } from 'graphql';

import { sdl } from './sdl.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const out = path.join(root, 'libs/contract/src/gql/');
const schema = parse(sdl());

const sources = ['libs', 'apps/web/src'].flatMap((top) =>
  readdirSync(path.join(root, top), { recursive: true })
    .map((file) => path.join(root, top, file))
    .filter((file) => /\.tsx?$/.test(file) && !/node_modules|\.spec\.|libs\/contract/.test(file)),
);
const documents = sources.flatMap((location) =>
  [...readFileSync(location, 'utf8').matchAll(/graphql\(\s*(?:\/\* GraphQL \*\/\s*)?`([^`]+)`/g)].map(([, rawSDL]) => ({
    location,
    rawSDL,
    document: parse(rawSDL),
  })),
);
const outputs = await preset.buildGeneratesSection({
  baseOutputDir: out,
  schema,
  documents,
  config: {
    documentMode: 'string',
    useTypeImports: true,
    enumsAsTypes: true,
    strictScalars: true,
    scalars: { ID: 'string', Day: 'string', Instant: 'string' },
    maybeValue: 'T | null',
    // zod says `| undefined` for what may be left out, and so do we.
    inputMaybeValue: 'T | null | undefined',
  },
  presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
  plugins: [],
  pluginMap: {},
});
mkdirSync(out, { recursive: true });
for (const output of outputs)
  writeFileSync(output.filename, await codegen({ ...output, schema: output.schema ?? concatAST([schema]) }));
console.log(`contract: ${documents.length} documents`);
