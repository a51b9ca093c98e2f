import { defineConfig } from 'rolldown';

/** Own sources and rolldown's decorator helpers go into one file; packages stay in node_modules. */
export default defineConfig({
  input: {
    main: 'src/main.ts',
    cli: 'src/cli.ts',
    'picture.worker': '../../libs/blobs/src/picture.worker.mjs',
    'policy-file.worker': '../../libs/policies/reading/src/policy-file.worker.mjs',
  },
  platform: 'node',
  tsconfig: 'tsconfig.json',
  moduleTypes: { '.graphql': 'text' },
  external: (id) => !/^(\.|\/|@caseward\/|@oxc-project\/|\0)/.test(id),
  output: {
    dir: 'dist',
    format: 'esm',
    // A thread is started by its own name, in the sources as in the build.
    entryFileNames: ({ name }) => (name.endsWith('.worker') ? '[name].mjs' : '[name].js'),
    sourcemap: true,
    cleanDir: !process.argv.some((arg) => arg === '--watch' || arg === '-w'),
    keepNames: true,
  },
});
