import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';

import { launchBrowser } from './browser.mjs';
import { eventually, somebody, type Persona } from './person';
import { startProduct, type Product } from './product';
import { inspect, settled } from './screens';

let browser: Browser;
let product: Product;

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const held = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

test('a screen at which nobody works for a quarter of an hour is locked, holds nothing of a child, and gives back what was typed', async () => {
  const okoro = await somebody(browser, product.url, 'okoro');
  const { page } = okoro;
  await page.clock.install();
  await page.goto('/inbox?queue=decided');
  await page.locator('.inbox-list a').first().click();
  await page.getByText('Add more to this concern').click();
  await page.getByLabel('What do you want to add?').fill('Spoke to the aunt at the gate.');
  const child = (await page.locator('dd strong').first().textContent()) ?? '';
  const address = page.url();
  expect(await held(page)).toContain(child);

  await page.clock.runFor('14:02');
  await page.getByText('This screen locks in a minute').waitFor();
  await page.getByRole('button', { name: 'Stay' }).click();
  await page.clock.runFor('14:02');
  // A minute is left again. Looked at in the last one before it locks: however long that takes, nothing waits for it.
  await page.getByText('This screen locks in a minute').waitFor();
  await inspect(page, 'a screen that is about to lock');
  await page.clock.runFor('01:05');
  await page.getByRole('heading', { name: 'This screen is locked' }).waitFor();
  const left = await held(page);
  for (const word of [child, child.split(' ')[0] ?? '', 'Okoro', 'aunt']) expect(left).not.toContain(word);
  expect(await page.title()).toBe('Locked – Caseward');
  await inspect(page, 'the locked screen');

  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Add more to this concern').click();
  expect(await page.getByLabel('What do you want to add?').inputValue()).toBe('Spoke to the aunt at the gate.');
  expect(page.url()).toBe(address);
  expect(okoro.complaints).toEqual([]);
  await okoro.leave();
});

test('colours, space and shortcuts are chosen once, and hold after a reload and after signing out', async () => {
  const lim = await somebody(browser, product.url, 'lim');
  const { page, context } = lim;
  const looks = () => page.evaluate(() => ({ ...document.documentElement.dataset }));
  await page.goto('/my/account');
  await page.getByLabel('Dark').check();
  await page.getByLabel(/^Compact/).check();
  await page.getByLabel(/^Shortcuts of a single key/).uncheck();
  await page.reload();
  await settled(page);
  expect(await looks()).toEqual({ theme: 'dark', density: 'compact' });
  await page.keyboard.press('r');
  await page.keyboard.press('?');
  expect(new URL(page.url()).pathname).toBe('/my/account');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await inspect(page, 'the settings, compact and dark');

  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await page.getByRole('heading', { name: 'Sign in to Caseward' }).waitFor();
  expect(await looks()).toEqual({ theme: 'dark', density: 'compact' });
  const kept = (await context.cookies()).map(({ name, value }) => [name, value]);
  expect(kept).toEqual([['caseward_look', 'dark.compact.quiet']]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(lim.complaints).toEqual([]);
  await lim.leave();
});

test('a session that was left open elsewhere can be ended', async () => {
  const here = await somebody(browser, product.url, 'shaw');
  const elsewhere = await somebody(browser, product.url, 'shaw');
  await elsewhere.page.goto('/inbox');
  await settled(elsewhere.page);
  await here.page.goto('/my/account');
  await here.page.getByRole('button', { name: /^End the one since/ }).click();
  await eventually(async () => expect(await here.page.getByText('Another browser').count()).toBe(0));
  await elsewhere.page.goto('/inbox');
  await elsewhere.page.getByRole('heading', { name: 'Sign in to Caseward' }).waitFor();
  await here.leave();
  await elsewhere.leave();
});

test.each<readonly [Persona, readonly string[]]>([
  // A policy waits for her to read it.
  ['lim', ['Policies', 'My reports', 'My work', 'Report', 'Urgent help']],
  ['okoro', ['Inbox', 'My work', 'Cases', 'Report', 'More']],
])('on a phone the ways of %s are under the thumb, large enough, and lead where they say', async (persona, ways) => {
  const { page, leave } = await somebody(browser, product.url, persona, { width: 320, height: 640, touch: true });
  await page.goto('/');
  await settled(page);
  const bar = page.getByRole('navigation', { name: 'Main' });
  const boxes = await eventually(async () => {
    const found = await bar.locator('.door').evaluateAll((all) =>
      all
        .filter((one) => one.getClientRects().length > 0)
        .map((one) => {
          const { top, width, height } = one.getBoundingClientRect();
          return { top, width, height, word: one.querySelector(':scope > span')?.textContent };
        }),
    );
    expect(found.map(({ word }) => word)).toEqual(ways);
    return found;
  });
  for (const { top, width, height } of boxes) {
    expect(top).toBeGreaterThan(560);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
  if (ways.includes('More')) await bar.getByRole('button', { name: 'More' }).tap();
  await bar.getByRole('link', { name: 'My reports' }).tap();
  await page.getByRole('heading', { name: 'My reports' }).waitFor();
  await bar.getByRole('link', { name: 'Report', exact: true }).tap();
  await page.getByRole('heading', { name: 'Report a concern' }).waitFor();
  await leave();
});
