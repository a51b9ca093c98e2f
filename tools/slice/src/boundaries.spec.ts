import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { beforeAll, describe, expect, jest, test } from '@jest/globals';

jest.setTimeout(60_000);

const root = path.resolve(import.meta.dirname, '../../..');

/** Who imports (a file), and what. */
type Arrow = readonly [from: string, to: string];

const refused: readonly Arrow[] = [
  // The kernel knows nobody, and runs in the browser too.
  ['libs/kernel/src/x.ts', '@caseward/event-store'],
  ['libs/kernel/src/x.ts', '@caseward/server-kit'],
  ['libs/kernel/src/x.ts', '@caseward/sealing'],
  ['libs/kernel/src/x.ts', '@caseward/cases-domain'],
  ['libs/kernel/src/x.ts', '@caseward/cases-server'],
  ['libs/kernel/src/x.ts', '@caseward/web-kit'],
  ['libs/kernel/src/x.ts', '@caseward/contract'],
  ['libs/kernel/src/x.ts', 'node:fs'],
  ['libs/kernel/src/x.ts', 'node:fs/promises'],
  ['libs/kernel/src/x.ts', 'fs'],
  ['libs/kernel/src/x.ts', '@nestjs/common'],
  ['libs/kernel/src/x.ts', 'rxjs'],
  // A rule knows rules of its own context and of those to its left.
  ['libs/cases/domain/src/x.ts', '@caseward/cases-server'],
  ['libs/cases/domain/src/x.ts', '@caseward/cases-web'],
  ['libs/cases/domain/src/x.ts', '@caseward/event-store'],
  ['libs/cases/domain/src/x.ts', '@caseward/server-kit'],
  ['libs/cases/domain/src/x.ts', '@caseward/web-kit'],
  ['libs/cases/domain/src/x.ts', '@caseward/contract'],
  ['libs/organisation/domain/src/x.ts', '@caseward/access-domain'],
  ['libs/organisation/domain/src/x.ts', '@caseward/cases-domain'],
  ['libs/access/domain/src/x.ts', '@caseward/concerns-domain'],
  ['libs/concerns/domain/src/x.ts', '@caseward/cases-domain'],
  ['libs/cases/domain/src/x.ts', '@nestjs/common'],
  ['libs/cases/domain/src/x.ts', 'react'],
  ['libs/cases/domain/src/x.ts', 'graphql'],
  ['libs/cases/domain/src/x.ts', 'drizzle-orm'],
  ['libs/cases/domain/src/x.ts', 'drizzle-orm/pg-core'],
  ['libs/cases/domain/src/x.ts', 'pg'],
  ['libs/cases/domain/src/x.ts', 'node:crypto'],
  ['libs/cases/domain/src/x.ts', '../../../concerns/domain/src/index'],
  // The platform knows no context and draws nothing.
  ['libs/event-store/src/x.ts', '@caseward/cases-domain'],
  ['libs/event-store/src/x.ts', '@caseward/cases-server'],
  ['libs/server-kit/src/x.ts', '@caseward/cases-server'],
  ['libs/server-kit/src/x.ts', '@caseward/web-kit'],
  ['libs/server-kit/src/x.ts', 'react'],
  ['libs/event-store/src/x.ts', 'react-dom/client'],
  // The server side of a context knows no screens, and no other context's server side.
  ['libs/cases/server/src/x.ts', '@caseward/cases-web'],
  ['libs/cases/server/src/x.ts', '@caseward/web-kit'],
  ['libs/cases/server/src/x.ts', '@caseward/concerns-server'],
  ['libs/concerns/server/src/x.ts', '@caseward/cases-domain'],
  ['libs/cases/server/src/x.ts', 'react'],
  // Screens reach the server over the wire only.
  ['libs/cases/web/src/x.tsx', '@caseward/cases-server'],
  ['libs/cases/web/src/x.tsx', '@caseward/server-kit'],
  ['libs/cases/web/src/x.tsx', '@caseward/event-store'],
  ['libs/cases/web/src/x.tsx', '@caseward/sealing'],
  ['libs/concerns/web/src/x.tsx', '@caseward/cases-web'],
  ['libs/concerns/web/src/x.tsx', '@caseward/cases-domain'],
  ['libs/cases/web/src/x.tsx', 'pg'],
  ['libs/cases/web/src/x.tsx', '@nestjs/common'],
  ['libs/cases/web/src/x.tsx', '@eventstore/db-client'],
  ['libs/cases/web/src/x.tsx', 'drizzle-orm'],
  ['libs/web-kit/src/x.tsx', '@caseward/cases-domain'],
  ['libs/web-kit/src/x.tsx', '@caseward/cases-web'],
  ['libs/web-kit/src/x.tsx', 'pg'],
  // The two apps.
  ['apps/api/src/x.ts', '@caseward/cases-web'],
  ['apps/api/src/x.ts', '@caseward/web-kit'],
  ['apps/api/src/x.ts', 'react'],
  ['apps/web/src/x.tsx', '@caseward/cases-server'],
  ['apps/web/src/x.tsx', '@caseward/server-kit'],
  ['apps/web/src/x.tsx', '@caseward/event-store'],
  ['apps/web/src/x.tsx', 'pg'],
  ['apps/web/src/x.tsx', '@nestjs/common'],
];

const allowed: readonly Arrow[] = [
  ['libs/kernel/src/x.ts', 'zod'],
  ['libs/event-store/src/x.ts', '@caseward/kernel'],
  ['libs/event-store/src/x.ts', 'node:fs'],
  ['libs/event-store/src/x.ts', 'pg'],
  ['libs/server-kit/src/x.ts', '@caseward/event-store'],
  ['libs/cases/domain/src/x.ts', '@caseward/kernel'],
  ['libs/cases/domain/src/x.ts', '@caseward/concerns-domain'],
  ['libs/cases/domain/src/x.ts', '@caseward/organisation-domain'],
  ['libs/cases/server/src/x.ts', '@caseward/cases-domain'],
  ['libs/cases/server/src/x.ts', '@caseward/concerns-domain'],
  ['libs/cases/server/src/x.ts', '@caseward/server-kit'],
  ['libs/cases/server/src/x.ts', '@nestjs/common'],
  ['libs/cases/web/src/x.tsx', '@caseward/cases-domain'],
  ['libs/cases/web/src/x.tsx', '@caseward/concerns-web'],
  ['libs/cases/web/src/x.tsx', '@caseward/web-kit'],
  ['libs/cases/web/src/x.tsx', '@caseward/contract'],
  ['libs/cases/web/src/x.tsx', 'react'],
  ['apps/api/src/x.ts', '@caseward/cases-server'],
  ['apps/api/src/x.ts', '@caseward/event-store'],
  ['apps/web/src/x.tsx', '@caseward/cases-web'],
];

const name = ([from, to]: Arrow): string => `${from.replace(/\/src\/x\.tsx?$/, '')} → ${to}`;
let rules: ReadonlyMap<string, readonly string[]>;

beforeAll(() => {
  const arrows = [...refused, ...allowed];
  const input = arrows.map(([from, to]) => ({ from, text: `import * as x from '${to}';\n\nexport const y = x;\n` }));
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'lint-arrows.mjs')], {
    cwd: root,
    input: JSON.stringify(input),
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', FORCE_COLOR: '0' },
  });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  if (!last.startsWith('[')) throw new Error(`the linter did not answer: ${stdout}${stderr}`);
  // lint-arrows.mjs answers in the order of the question.
  const answers = JSON.parse(last) as string[][];
  rules = new Map(arrows.map((arrow, place) => [name(arrow), answers[place] ?? ['no answer']]));
});

describe('the linter refuses', () => {
  test.each(refused.map((arrow) => [name(arrow)]))('%s', (arrow) => {
    const said = rules.get(arrow) ?? [];
    expect(said.length).toBeGreaterThan(0);
    for (const rule of said) expect(['@nx/enforce-module-boundaries', 'no-restricted-imports']).toContain(rule);
  });
});

describe('the linter allows', () => {
  test.each(allowed.map((arrow) => [name(arrow)]))('%s', (arrow) => {
    expect(rules.get(arrow)).toEqual([]);
  });
});
