import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';

import { launchBrowser } from './browser.mjs';
import { eventually, somebody, type Person } from './person';
import { startProduct, type Product } from './product';
import { inspect } from './screens';
import { inboxRow, reference, report, send, writeReport } from './steps';

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

/** The ids of the reports that this browser has tried to send, in order. */
const sentIds = ({ requests }: Person): readonly string[] =>
  requests
    .map((request) => request.postData() ?? '')
    .filter((body) => body.includes('mutation SubmitConcern'))
    .map((body) => /"commandId":"([^"]+)"/.exec(body)?.[1] ?? '');

/** How many concerns of somebody's own begin with these words. */
async function ownReports({ page }: Person): Promise<number> {
  await page.goto('/my/reports');
  await page.locator('.report-list, .empty-state').first().waitFor();
  return page.locator('.report-list li').count();
}

/** Waits for these words; when they do not come, says what the page says instead. */
const seen = async (page: Page, words: string) => {
  try {
    await page.getByText(words).waitFor();
  } catch (cause) {
    throw new Error(`instead of "${words}": ${await page.locator('main').innerText()}`, { cause });
  }
};

test('without a connection nothing that was typed is lost, the page says so, and sending again makes one concern', async () => {
  const lim = await somebody(browser, product.url, 'lim', { width: 360, height: 740 });
  const { page, context } = lim;
  const before = await ownReports(lim);
  const words = 'Said that nobody would be at home this evening.';
  // The connection was bad from the start: what the page fetches to judge a report has not arrived either.
  await context.route(/\/assets\/zod-/, (route) => route.abort());
  await writeReport(page, { find: 'ma', account: words });
  await context.setOffline(true);
  await send(page);
  await seen(page, 'Not sent.');
  expect(await account(page).inputValue()).toBe(words);
  expect(await page.getByText(/^Tell .* in person now\./).isVisible()).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Not sent.');
  await context.setOffline(false);
  await inspect(page, 'a report that was not sent');

  // This time it arrives, and the answer is lost on its way back.
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('SubmitConcern')) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  await send(page);
  await eventually(() => expect(sentIds(lim)).toHaveLength(2));
  await seen(page, 'Not sent.');
  expect(await account(page).inputValue()).toBe(words);
  await page.unroute('**/graphql');
  await send(page);
  const ref = await reference(page);
  expect(new Set(sentIds(lim)).size).toBe(1);
  expect(sentIds(lim)).toHaveLength(3);
  expect(await ownReports(lim)).toBe(before + 1);

  const okoro = await somebody(browser, product.url, 'okoro');
  await okoro.page.goto('/inbox');
  await inboxRow(okoro.page, ref).waitFor();
  expect(await inboxRow(okoro.page, ref).count()).toBe(1);
  await okoro.leave();
  await lim.leave();
});

test('a hidden screen holds nothing of a case, and typed text is there again afterwards', async () => {
  const okoro = await somebody(browser, product.url, 'okoro');
  const { page } = okoro;
  await page.goto('/inbox?queue=decided');
  await page.locator('.inbox-list a').first().click();
  await page.getByText('Add more to this concern').click();
  await page.getByLabel('What do you want to add?').fill('Spoke to the aunt at the gate.');
  const child = (await page.locator('dd strong').first().textContent()) ?? '';
  expect(child).not.toBe('');
  await page.getByRole('heading', { name: 'Triage decision' }).click();
  for (let tap = 0; tap < 3; tap += 1) await page.keyboard.press('Shift');
  expect(await page.title()).toBe('Timetable');
  const left = await page.evaluate(() => document.documentElement.outerHTML);
  for (const word of [child, child.split(' ')[0] ?? '', 'Okoro', 'aunt', 'Triage']) expect(left).not.toContain(word);
  await page.getByRole('button', { name: 'Go back' }).click();
  await page.getByText('Add more to this concern').click();
  expect(await page.getByLabel('What do you want to add?').inputValue()).toBe('Spoke to the aunt at the gate.');

  await page.getByRole('button', { name: /^Hide/ }).click();
  await page.getByRole('heading', { name: 'Timetable' }).waitFor();
  await inspect(page, 'the hidden screen');
  expect(await page.evaluate(() => document.documentElement.innerHTML)).not.toContain(child);
  expect(okoro.complaints).toEqual([]);
  await okoro.leave();
});

test('when the server is gone the pages say so, name the urgent numbers and keep what was typed', async () => {
  const lim = await somebody(browser, product.url, 'lim', { width: 360, height: 740 });
  const okoro = await somebody(browser, product.url, 'okoro');
  const words = 'Had a mark on the cheek that was not there yesterday.';
  await report(lim.page, { find: 'ma', account: 'Asked to stay in at break again.' });
  await writeReport(lim.page, { find: 'ma', account: words });
  await okoro.page.goto('/inbox');
  await okoro.page.locator('.inbox-list').waitFor();
  await product.kill9();

  await send(lim.page);
  await lim.page.getByText('Not sent.').waitFor();
  expect(await account(lim.page).inputValue()).toBe(words);
  expect(await lim.page.getByRole('link', { name: '999' }).first().isVisible()).toBe(true);

  await okoro.page.locator('.inbox-list a').first().click();
  await okoro.page
    .getByText(/We cannot reach the server|This page did not open/)
    .first()
    .waitFor();
  expect(
    await okoro.page
      .getByRole('link', { name: /999|what to do now/i })
      .first()
      .isVisible(),
  ).toBe(true);
  await inspect(okoro.page, 'a page without its server');

  await product.restart();
  await send(lim.page);
  expect(await reference(lim.page)).toMatch(/^C-/);
  await okoro.page
    .getByRole('button', { name: /Try again|Reload/ })
    .first()
    .click();
  await okoro.page.getByRole('heading', { name: 'What they saw or heard' }).waitFor();
  await lim.leave();
  await okoro.leave();
});
