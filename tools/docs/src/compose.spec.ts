import { readFileSync } from 'node:fs';
import path from 'node:path';
// eslint-disable-next-line @nx/enforce-module-boundaries -- the reference is made from the app itself, which no library may import
import { settings } from '../../../apps/api/src/env';
import { expect, it } from '@jest/globals';

const compose = readFileSync(path.resolve(import.meta.dirname, '../../../docker-compose.yml'), 'utf8');
/** The image says them, or nobody who runs it for real needs them. */
const settled = ['HOST', 'PORT', 'APP_MODE', 'CASEWARD_DATA', 'CASEWARD_WEB', 'CASEWARD_KEY_FILE', 'CASEWARD_DEMO', 'CASEWARD_FAILPOINT']; // prettier-ignore

it('the compose file lets every setting through to the container', () => {
  const passed = [...compose.matchAll(/^ {6}([A-Z_]+): \S+\{?/gm)].map(([, name]) => name);
  expect(passed).toEqual(expect.arrayContaining(Object.keys(settings.shape).filter((name) => !settled.includes(name))));
});
