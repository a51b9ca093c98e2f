import { readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

// Made by tools/setup/codegen.mjs before every build; in development anew while the server runs, hence read anew.
const manifest = path.resolve(import.meta.dirname, '../../libs/contract/src/gql/persisted-documents.json');
const operation = /\b(?:query|mutation|subscription) (\w+)/;
const trusted = (): ReadonlyMap<string | undefined, string> => {
  const texts = Object.values(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>);
  return new Map(texts.map((text) => [operation.exec(text)?.[1], text]));
};

/**
 * `graphql(`…`)` becomes the text of that one document, instead of a look-up in a map of all documents: to the letter the one
 * that production answers, with the fragments that it shares with others. A document of fragments alone becomes nothing.
 */
const inlineDocuments = (): Plugin => ({
  name: 'inline-documents',
  enforce: 'pre',
  transform(code, file) {
    if (!/\.tsx?$/.test(file) || !code.includes('graphql(`')) return undefined;
    const texts = trusted();
    const inlined = code
      .replaceAll(/graphql\(`([^`]+)`\)/g, (_, written: string) => {
        const name = operation.exec(written)?.[1];
        if (name === undefined) return 'undefined';
        return JSON.stringify(
          texts.get(name) ?? this.error(`${name} is not in the manifest: node tools/setup/codegen.mjs`),
        );
      })
      .replaceAll(/import \{ graphql \} from '@caseward\/contract';/g, '')
      .replaceAll(/import \{ graphql, /g, 'import { ');
    return { code: inlined, map: null };
  },
});

// eslint-disable-next-line no-restricted-properties -- a build file, not the product
const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [inlineDocuments(), react()],
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/graphql', '/live', '^/demo/(?!outbox$)', '/sessions', '/health', '/help/urgent.json'].map((path) => [
        path,
        api,
      ]),
    ),
  },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Nothing inline: the content security policy allows files of our own only.
    assetsInlineLimit: 0,
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs, together: it compresses better, and one update of ours does not fetch React again.
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|react-router|scheduler|@tanstack)\//, priority: 2 },
            // What lists and files are shown with is not in it: a report is sent without.
            {
              name: 'kit',
              test: /libs\/contract\/src\/command-document|libs\/web-kit\/src\/(?!index|form\/zod|form\/later|sheet|look\/(timeline|pager|empty|summary)|words\/(roles|use-now))/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
