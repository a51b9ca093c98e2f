import { defineConfig } from 'rolldown';

/** Own sources and rolldown's decorator helpers go into one file; packages stay in node_modules. */
export default defineConfig({
  input: { main: 'src/main.ts', cli: 'src/cli.ts' },
  platform: 'node',
  tsconfig: 'tsconfig.json',
  moduleTypes: { '.graphql': 'text' },
  external: (id) => !/^(\.|\/|@caseward\/|@oxc-project\/|\0)/.test(id),
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    sourcemap: true,
    cleanDir: !process.argv.some((arg) => arg === '--watch' || arg === '-w'),
    keepNames: true,
  },
});
