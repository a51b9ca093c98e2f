import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';

import { launchBrowser } from './browser.mjs';
import { eventually, somebody, type Person } from './person';
import { startProduct, type Product } from './product';
import { report } from './steps';

let browser: Browser;
let product: Product;

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const bell = (page: Page) => page.getByRole('link', { name: /^Alerts: / });
const rung = async (page: Page) => {
  const said = (await bell(page).getAttribute('aria-label')) ?? '';
  return Number(/\d+/.exec(said)?.[0] ?? 0);
};
/** What follows from the story of the demo still comes for a while after the first start. */
const settledBell = async (page: Page) => {
  let last = await rung(page);
  for (let calm = 0; calm < 5;) {
    await page.waitForTimeout(3000);
    const now = await rung(page);
    calm = now === last ? calm + 1 : 0;
    last = now;
  }
  return last;
};
const line = (page: Page, ref: string) => page.locator('.alert-list li', { hasText: ref });
/** What fell due before the product was started is told in its first moments. */
async function quiet({ page, requests }: Person) {
  for (let before = -1; before !== requests.length; await page.waitForTimeout(3000)) before = requests.length;
}
/** The alerts as they stand: what waits, what was dealt with, and the number on the bell. */
async function alertsOf({ page }: Person): Promise<readonly string[]> {
  const seen: string[] = [];
  for (const path of ['/alerts', '/alerts?settled']) {
    await page.goto(path);
    await page.locator('.alert-list, .empty-state').first().waitFor();
    seen.push(await page.locator('main').innerText());
  }
  return [...seen, (await bell(page).getAttribute('aria-label')) ?? ''];
}

test('the bell of the lead lights by itself when a teacher reports danger; having looked hides nothing', async () => {
  const lim = await somebody(browser, product.url, 'lim');
  const okoro = await somebody(browser, product.url, 'okoro');
  const { page } = okoro;
  await page.goto('/cases');
  await bell(page).waitFor();
  await quiet(okoro);
  const before = await settledBell(page);

  const ref = await report(lim.page, { find: 'ma', safe: 'No', account: 'Somebody waits at the gate for this child.' });
  const sent = Date.now();
  await eventually(async () => expect(await rung(page)).toBe(before + 1), 30);
  console.log(`the bell rang ${Date.now() - sent} ms after the receipt`);
  expect(await page.title()).not.toContain(ref);

  await bell(page).click();
  await eventually(() => expect(line(page, ref).getByText('A child may be in danger now').isVisible()).resolves.toBe(true)); // prettier-ignore
  expect(await page.locator('main').innerText()).not.toContain('gate');
  await line(page, ref).getByRole('link').click();
  await page.getByText('Somebody waits at the gate for this child.').first().waitFor();
  await eventually(async () => expect(await rung(page)).toBe(before));
  // Seen is not done: it stays until somebody decides.
  await page.goto('/alerts');
  await line(page, ref).waitFor();
  expect(await line(page, ref).innerText()).not.toContain('New:');

  const demo = await somebody(browser, product.url, 'okoro');
  await demo.page.goto('/demo/outbox');
  await demo.page.getByText('Urgent: sign in to Caseward now').first().waitFor();
  expect(await demo.page.locator('main').innerText()).not.toMatch(/gate|Maya|C-[0-9A-Z]{4}/);
  // A teacher has no bell.
  // A teacher has a bell for what they are asked themselves, never for what they reported.
  expect((await alertsOf(lim)).join()).not.toContain(ref);
  expect([...lim.complaints, ...okoro.complaints, ...demo.complaints]).toEqual([]);
});

test('whoever a concern is about sees neither an alert nor a number nor a gap', async () => {
  const lim = await somebody(browser, product.url, 'lim');
  const [hale, okoro, patel] = [
    await somebody(browser, product.url, 'hale'),
    await somebody(browser, product.url, 'okoro'),
    await somebody(browser, product.url, 'patel'),
  ];
  for (const { page } of [hale, okoro, patel]) {
    await page.goto('/alerts');
    await bell(page).waitFor();
  }
  await quiet(hale);
  const shut = [hale, okoro];
  const before = await Promise.all(shut.map(alertsOf));
  const ref = await report(lim.page, {
    ...{ find: 'ha', choose: /Dominic Hale/, adult: true, safe: 'No' },
    account: 'Pulled a child by the hair.',
  });
  await eventually(async () => {
    await patel.page.goto('/alerts');
    await line(patel.page, ref).waitFor({ timeout: 15_000 });
  }, 60);
  expect(await Promise.all(shut.map(alertsOf))).toEqual(before);
});
