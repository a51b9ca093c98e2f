import { startEmbeddedPostgres } from '@caseward/event-store';
import { EventStoreDbServer } from '@caseward/event-store/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { Browser } from 'playwright-core';

import { launchBrowser } from './browser.mjs';
import { somebody } from './person';
import { startProduct, type Product } from './product';
import { inboxRow, reference, report, send, triageAndOpen, writeReport } from './steps';

let server: EventStoreDbServer;
let browser: Browser;
let product: Product;

beforeAll(async () => {
  server = await new EventStoreDbServer().start();
  const EVENT_STORE_URL = `esdb://127.0.0.1:${server.port}?tls=false`;
  [browser, product] = await Promise.all([launchBrowser(), startProduct({ env: { EVENT_STORE_URL } })]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await server?.kill();
});

/** How many events lie in the product's own PostgreSQL, and how many entries of chronologies, which are made from them. */
async function inPostgres(): Promise<Readonly<{ events: number; told: number }> | undefined> {
  const postgres = await startEmbeddedPostgres({ dataDir: product.dataDir });
  const client = new Client(postgres.connection);
  try {
    await client.connect();
    const { rows } = await client.query<{ events: number; told: number }>(
      'select (select count(*)::int from events) as events, (select count(*)::int from chronology_entry) as told',
    );
    return rows[0];
  } finally {
    await client.end();
    await postgres.stop();
  }
}

test('the whole product runs on EventStoreDB: report, triage, case, and all of it is there after a restart', async () => {
  const lim = await somebody(browser, product.url, 'lim');
  const ref = await report(lim.page, { find: 'ma', account: 'Has worn the same clothes since Monday.' });

  const okoro = await somebody(browser, product.url, 'okoro');
  await okoro.page.goto('/inbox');
  await inboxRow(okoro.page, ref).getByRole('link').click();
  await triageAndOpen(okoro.page, 'Fits what two other teachers have noticed.');
  const address = okoro.page.url();
  const told = async () => {
    await okoro.page.getByRole('heading', { name: 'Timeline' }).waitFor();
    return okoro.page.locator('.timeline li').allInnerTexts();
  };
  const before = await told();
  expect(before.join('\n')).toContain('Has worn the same clothes since Monday.');
  expect(before.join('\n')).toContain('Fits what two other teachers have noticed.');

  expect([...lim.complaints, ...okoro.complaints]).toEqual([]);

  // The log and the product go as in a power cut, and both come back.
  await product.kill9();
  await server.kill();
  await server.start();
  await product.restart();
  await okoro.page.goto(address);
  expect(await told()).toEqual(before);

  const recorded = server.log.all.length;
  expect(recorded).toBeGreaterThan(200);
  const postgres = await inPostgres();
  expect(postgres?.events).toBe(0);
  expect(postgres?.told).toBeGreaterThan(5);
  console.log(`${recorded} events in EventStoreDB, none in PostgreSQL`);
});

test('when EventStoreDB was away for a while, the report that could not be sent is sent afterwards', async () => {
  const lim = await somebody(browser, product.url, 'lim');
  await writeReport(lim.page, { find: 'ma', account: 'Did not want to be collected by the uncle.' });
  await server.kill();
  await send(lim.page);
  await lim.page.getByText('Not sent.').or(lim.page.getByText('Something went wrong')).first().waitFor();
  expect(await lim.page.getByLabel('What did you see or hear?').inputValue()).toMatch(/uncle/);
  await server.start();
  await send(lim.page);
  expect(await reference(lim.page)).toMatch(/^C-/);
});
