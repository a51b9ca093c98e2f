import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';

import { launchBrowser } from './browser.mjs';
import { eventually, somebody, type Persona } from './person';
import { startProduct, type Product } from './product';
import { inspect } from './screens';
import { reference, send, writeReport } from './steps';

let browser: Browser;
let product: Product;

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const account = (page: Page) => page.getByLabel('What did you see or hear?');
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d\./).waitFor();
const holds = (page: Page, words: string) => eventually(async () => expect(await account(page).inputValue()).toBe(words)); // prettier-ignore
/** Twice as long as it takes until what was typed is on the server: a busy machine is slower. */
const aWhile = (page: Page) => page.waitForTimeout(6_000);
const signIn = (context: BrowserContext, persona: Persona) =>
  context.request.post('/demo/sign-in', { data: { persona }, headers: { 'x-caseward': '1' } });

test('typed text survives a reload, a hidden screen, signing out and the next sign-in, and nothing of it stays in the browser', async () => {
  const lim = await somebody(browser, product.url, 'lim', { width: 360, height: 740 });
  const { page, context } = lim;
  const words = 'Said that nobody would be at home this evening.';
  await writeReport(page, { find: 'ma', safe: 'Not sure', account: '' });
  const child = await page.locator('.chip').first().innerText();
  // Typed without a pause: what is older than three seconds is on the server although no moment was quiet.
  await account(page).pressSequentially(words, { delay: 80 });
  await saved(page);
  await page.reload();
  await page.getByText(/^What you wrote before is back/).waitFor();
  await holds(page, words);
  expect(await page.locator('.chip').first().innerText()).toBe(child);
  expect(await page.getByRole('radio', { name: 'Not sure' }).isChecked()).toBe(true);
  await inspect(page, 'a report that came back');

  await page.setViewportSize({ width: 360, height: 740 });
  await account(page).press('Control+End');
  await page.keyboard.type(' More.');
  await page.getByRole('button', { name: /^Hide/ }).click();
  await page.getByRole('button', { name: 'Go back' }).click();
  await holds(page, `${words} More.`);

  // A word was typed a moment ago when the page is closed: it leaves with the page.
  await account(page).press('Control+End');
  await page.keyboard.type(' Last.');
  await page.reload();
  await holds(page, `${words} More. Last.`);

  const kept = () => page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, JSON.stringify(history.state)]); // prettier-ignore
  expect(JSON.stringify(await kept())).not.toMatch(/nobody|evening/);
  await page.locator('summary', { hasText: 'Account' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(/sign-in/);

  // Whoever comes next in this browser finds nothing of it.
  await signIn(context, 'shaw');
  await page.goto('/report');
  await account(page).waitFor();
  await aWhile(page);
  expect(await page.content()).not.toContain('nobody would be at home');
  await signIn(context, 'lim');
  await page.goto('/report');
  await holds(page, `${words} More. Last.`);

  await send(page);
  await reference(page);
  await page.goto('/report');
  await account(page).waitFor();
  await aWhile(page);
  expect(await account(page).inputValue()).toBe('');
  await lim.leave();
});

test('without a connection text waits in the page, says so, and is saved as soon as there is one again', async () => {
  const lim = await somebody(browser, product.url, 'lim');
  const { page, context } = lim;
  await page.goto('/report');
  await account(page).pressSequentially('Had no lunch');
  await saved(page);
  await context.setOffline(true);
  await account(page).press('Control+End');
  await page.keyboard.type(', again.');
  await page.getByText(/^Not saved: no connection/).waitFor();
  await context.setOffline(false);
  await saved(page);
  await page.reload();
  await holds(page, 'Had no lunch, again.');
  await page.getByRole('button', { name: 'Start afresh' }).click();
  await holds(page, '');
  await eventually(async () => {
    await page.reload();
    await account(page).waitFor();
    await page.waitForTimeout(500);
    expect(await account(page).inputValue()).toBe('');
  });
  await lim.leave();
});

test('of two windows the newer text wins, the other is offered, and neither is lost', async () => {
  const lim = await somebody(browser, product.url, 'lim');
  const first = lim.page;
  const second = await lim.context.newPage();
  for (const page of [first, second]) {
    await page.goto('/report');
    await account(page).waitFor();
    await page.waitForTimeout(500);
  }
  await account(first).fill('Written in the first window.');
  await saved(first);
  await account(second).fill('Written in the second window.');
  await second.getByText(/You wrote something else here in another window/).waitFor();
  await inspect(second, 'two texts of one report');
  await second.getByRole('button', { name: 'Show that text' }).click();
  await holds(second, 'Written in the first window.');
  await second.getByRole('button', { name: 'Show that text' }).click();
  await holds(second, 'Written in the second window.');
  await aWhile(second);

  // Both windows are closed without a word: the next one has the newer text, and still offers the other.
  await second.close();
  await first.goto('/report');
  await holds(first, 'Written in the second window.');
  await first.getByRole('button', { name: 'Show that text' }).click();
  await holds(first, 'Written in the first window.');
  await first.getByRole('button', { name: 'Keep this one' }).click();
  await aWhile(first);
  await first.reload();
  await holds(first, 'Written in the first window.');
  expect(await first.getByText(/in another window/).count()).toBe(0);
  await lim.leave();
});

test('a page that outlives its session keeps nothing of one person among the drafts of the next', async () => {
  const lim = await somebody(browser, product.url, 'lim');
  const { page, context } = lim;
  await page.goto('/report');
  await account(page).fill('Of Lim.');
  await saved(page);
  await signIn(context, 'shaw');
  await account(page).press('Control+End');
  await page.keyboard.type(' Typed under the session of somebody else.');
  await aWhile(page);
  const other = await context.newPage();
  await other.goto('/report');
  await account(other).waitFor();
  await aWhile(other);
  expect(await other.content()).not.toContain('Of Lim');
  await lim.leave();
});
