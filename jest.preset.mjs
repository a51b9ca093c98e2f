import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** ES modules everywhere: NestJS 12 ships nothing else, and Jest can require() them only from Node 24.9 on. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx', '.graphql'],
  // js before mjs: graphql 16 would otherwise be loaded twice, once from each build.
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  moduleNameMapper: { '\\.css$': require.resolve('./tools/setup/empty-module.mjs') },
  transform: {
    '\\.graphql$': require.resolve('./tools/setup/jest-text.mjs'),
    '^.+\\.tsx?$': [
      require.resolve('@swc/jest'),
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: true,
            react: { runtime: 'automatic' },
          },
        },
      },
    ],
  },
};
