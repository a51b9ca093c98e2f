import { builtinModules } from 'node:module';

import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from './tools/setup/lint-globals.mjs';
import tseslint from 'typescript-eslint';
import { boundaries, contexts } from './tools/setup/boundaries.mjs';

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', 'libs/contract/src/gql', '.nx', 'tmp', '.data'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Pool"]', message: 'openPool: a connection may be cut at any moment.' },
      ],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          depConstraints: boundaries,
          // Its EventStoreDB client is large and loaded only where it is used; the rest of it is always there.
          // A domain's rules are fetched after the first paint, and its types are there from the start.
          checkDynamicDependenciesExceptions: [
            '@caseward/event-store',
            ...contexts.map((context) => `@caseward/${context}-domain`),
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['apps/api/src/env.ts', '**/*.spec.ts', 'apps/journeys/**', '**/testing/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only apps/api/src/env.ts reads the environment.' },
        { object: 'Math', property: 'random', message: 'Use node:crypto, or take it from the input.' },
      ],
    },
  },
  {
    // Lists, one line after another: what a page asks for, its forms as data, its words, and what a test tells.
    files: ['**/*-document.ts', '**/*sheets.ts', '**/*words.ts', '**/*.spec.{ts,tsx}'],
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Domain and kernel run in the browser as well: nothing of Node, no clock, no chance.
    files: ['libs/kernel/src/**/*.ts', 'libs/*/domain/src/**/*.ts', 'libs/policies/text/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: builtinModules, patterns: ['node:*'] }],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Ids and chance arrive in the input.' },
        { object: 'process', property: 'env', message: 'Only apps/api/src/env.ts reads the environment.' },
        { object: 'Date', property: 'now', message: 'Time is the moment.' },
      ],
    },
  },
  {
    files: ['libs/*/web/**/*.{ts,tsx}', 'libs/web-kit/**/*.{ts,tsx}', 'apps/web/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat['recommended-latest'],
  },
  { files: ['**/*.mjs'], languageOptions: { globals } },
);
