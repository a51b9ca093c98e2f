import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';

import { launchBrowser } from './browser.mjs';
import { somebody } from './person';
import { startProduct, type Product } from './product';
import { inboxRow, report } from './steps';

let browser: Browser;
let product: Product;

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

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
  // What fell due before the product was started is told in its first moments.
  await bell.page.waitForTimeout(4000);
  const elsewhere = await bell.page.locator('.inbox-list .reference').allTextContents();
  const asked = bell.requests.length;

  const ref = await report(lim.page, { find: 'ma', account: 'Would not eat, and hid the lunch box.' });
  const sent = Date.now();
  await inboxRow(okoro.page, ref).waitFor({ timeout: 10_000 });
  console.log(`the inbox showed it ${Date.now() - sent} ms after the receipt`);
  expect(loads).toBe(1);
  expect(await inboxRow(okoro.page, ref).innerText()).not.toContain('lunch');

  await bell.page.waitForTimeout(1500);
  expect(await bell.page.locator('.inbox-list .reference').allTextContents()).toEqual(elsewhere);
  // Not even that something happened: her page was not told to ask again.
  expect(bell.requests.slice(asked).map((request) => request.postData() ?? request.url())).toEqual([]);
  expect([...lim.complaints, ...okoro.complaints, ...bell.complaints]).toEqual([]);
});
