import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';

import { launchBrowser } from './browser.mjs';
import { somebody, type Person } from './person';
import { startProduct, type Product } from './product';
import { inboxRow, report } from './steps';

let browser: Browser;
let product: Product;

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** What fell due before the product was started is told in its first moments: until nothing was asked for two seconds. */
async function quiet({ page, requests }: Person) {
  for (let before = -1; before !== requests.length; await page.waitForTimeout(2000)) before = requests.length;
}

test('an open inbox shows a new concern by itself, and the inbox of another school does not change', async () => {
  const lim = await somebody(browser, product.url, 'lim');
  const okoro = await somebody(browser, product.url, 'okoro');
  const bell = await somebody(browser, product.url, 'bell');
  let loads = 0;
  okoro.page.on('load', () => (loads += 1));
  for (const { page } of [okoro, bell]) {
    await page.goto('/inbox');
    await page.locator('.inbox-list').waitFor();
  }
  await quiet(bell);
  const elsewhere = await bell.page.locator('.inbox-list .reference').allTextContents();
  const asked = bell.requests.length;

  const ref = await report(lim.page, { find: 'ma', account: 'Would not eat, and hid the lunch box.' });
  const sent = Date.now();
  await inboxRow(okoro.page, ref).waitFor({ timeout: 30_000 });
  console.log(`the inbox showed it ${Date.now() - sent} ms after the receipt`);
  expect(loads).toBe(1);
  expect(await inboxRow(okoro.page, ref).innerText()).not.toContain('lunch');

  await bell.page.waitForTimeout(1500);
  expect(await bell.page.locator('.inbox-list .reference').allTextContents()).toEqual(elsewhere);
  // Not even that something happened: her page was not told to ask again.
  // (The urgent card, which every browser puts by some seconds after the first page, says nothing of it.)
  const since = bell.requests.slice(asked).filter((request) => !request.url().includes('/help/'));
  expect(since.map((request) => request.postData() ?? request.url())).toEqual([]);
  expect([...lim.complaints, ...okoro.complaints, ...bell.complaints]).toEqual([]);
});

test('an open list of roles changes by itself when somebody is given one', async () => {
  const amin = await somebody(browser, product.url, 'amin');
  const doyle = await somebody(browser, product.url, 'doyle');
  const { page } = doyle;
  for (const one of [amin, doyle]) {
    await one.page.goto('/people');
    await one.page.getByRole('link', { name: 'Brookside Academy' }).click();
    await one.page.getByRole('heading', { name: 'Brookside Academy' }).waitFor();
  }
  await page.getByText('Give somebody a role at Brookside Academy').click();
  const form = page.getByRole('form', { name: 'Give somebody a role at Brookside Academy' });
  await form.getByLabel('Who').pressSequentially('fa');
  await form.getByRole('option', { name: /Sam Farid/ }).click();
  await form.getByLabel('Role').selectOption({ label: 'Deputy safeguarding lead (DDSL)' });
  await form.getByRole('button', { name: 'Give this role' }).click();
  await form.getByText(/^Saved/).waitFor();
  const row = amin.page.getByRole('row', { name: /Deputy safeguarding lead \(DDSL\) Mr Sam Farid/ });
  await row.waitFor({ timeout: 30_000 });
  expect([...amin.complaints, ...doyle.complaints]).toEqual([]);
});
