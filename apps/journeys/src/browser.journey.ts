import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';

import { launchBrowser } from './browser.mjs';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

test('the browser draws a page, runs its script and can be pressed with the keyboard', async () => {
  const page = await browser.newPage();
  await page.goto('data:text/html,<title>A page</title><button onclick="this.textContent=`pressed`">press</button>');
  expect(await page.title()).toBe('A page');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('button').textContent()).toBe('pressed');
});
