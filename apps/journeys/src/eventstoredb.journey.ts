import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EventStoreDbServer } from '@caseward/event-store/testing';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.mjs';
import { startProduct, type Product } from './product';
import { signIn, type SignedIn } from './signed-in';

const account = 'Said the bus driver shouted at them every day this week.';

let server: EventStoreDbServer;
let product: Product;
let browser: Browser;
let dsl: SignedIn;
const caseId = randomUUID();

beforeAll(async () => {
  server = await new EventStoreDbServer().start();
  product = await startProduct({ env: { EVENT_STORE_URL: `esdb://127.0.0.1:${server.port}?tls=false` } });
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await server?.kill();
});

const showsTheStory = async () => {
  const context = await browser.newContext();
  await context.addCookies([{ name: 'caseward_session', value: dsl.token, url: product.url }]);
  const page = await context.newPage();
  await page.goto(`${product.url}/cases/${caseId}`);
  await page.getByText(account).waitFor({ timeout: 15_000 });
  await page.getByText('Case opened').waitFor();
  await context.close();
};

test('a report becomes a case on EventStoreDB', async () => {
  const teacher = await signIn(product.url, 'lim');
  dsl = await signIn(product.url, 'okoro');
  const [school] = (await teacher.ask<{ schools: { id: string }[] }>('{ schools { id } }')).schools;
  const { findPeople } = await teacher.ask<{ findPeople: { id: string }[] }>(
    'query ($input: FindPeopleInput!) { findPeople(input: $input) { id } }',
    { input: { schoolId: school?.id, text: '4B', kind: 'pupil' } },
  );
  const concernId = randomUUID();
  await teacher.send('submitConcern', {
    concernId,
    schoolId: school?.id,
    people: [{ personId: findPeople[0]?.id, part: 'subject' }],
    safeNow: 'yes',
    occurredOn: new Date().toISOString().slice(0, 10),
    account,
  });
  await dsl.send('recordTriageDecision', {
    concernId,
    threshold: 'early_help',
    category: 'other',
    level: 'low',
    parents: 'informed',
    rationale: 'Spoken to the bus company and to the family.',
  });
  await dsl.send('openCaseFromConcern', { concernId, caseId });
  await showsTheStory();
});

test('no event of it stands in PostgreSQL', async () => {
  const client = new pg.Client({
    host: path.join(product.dataDir, 'postgres', 'socket'),
    user: 'postgres',
    database: 'caseward',
  });
  await client.connect();
  const { rows } = await client.query<{ events: number; told: number }>(
    'select (select count(*)::int from events) as events, (select count(*)::int from chronology_entry) as told',
  );
  await client.end();
  expect(rows[0]?.events).toBe(0);
  expect(rows[0]?.told).toBeGreaterThan(5);
});

test('the story is there again after the product was killed and the log was restarted', async () => {
  await product.kill9();
  await server.kill();
  await server.start();
  await product.restart();
  dsl = await signIn(product.url, 'okoro');
  await showsTheStory();
});
