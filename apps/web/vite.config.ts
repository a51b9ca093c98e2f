import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** `graphql(`…`)` becomes the text of that one document, instead of a look-up in a map of all documents. */
const inlineDocuments = (): Plugin => ({
  name: 'inline-documents',
  enforce: 'pre',
  transform: (code, file) =>
    /\.tsx?$/.test(file) && code.includes('graphql(`')
      ? {
          code: code
            .replaceAll(/graphql\(`([^`]+)`\)/g, (_, text: string) =>
              JSON.stringify(text.trim().replaceAll(/\s+/g, ' ')),
            )
            .replaceAll(/import \{ graphql \} from '@caseward\/contract';/g, '')
            .replaceAll(/import \{ graphql, /g, 'import { '),
          map: null,
        }
      : undefined,
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
