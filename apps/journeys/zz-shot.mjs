import { chromium } from 'playwright-core';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const url = 'http://127.0.0.1:3103';
for (const [w, colours] of [[360, 'light'], [1280, 'dark'], [1280, 'light'], [320, 'dark']]) {
  const ctx = await browser.newContext({ baseURL: url, viewport: { width: w, height: 800 }, colorScheme: colours });
  await ctx.request.post('/demo/sign-in', { data: { persona: 'okoro' }, headers: { 'x-caseward': '1' } });
  const page = await ctx.newPage();
  page.on('console', (m) => m.type() === 'error' && console.log(m.text()));
  await page.goto('/alerts'); await page.locator('.alert-list, .empty-state').first().waitFor(); await page.waitForTimeout(800);
  await page.screenshot({ path: `/tmp/notify/alerts-${w}-${colours}.png` });
  await page.goto('/demo/outbox'); await page.locator('.demo-outbox, .empty-state').first().waitFor(); await page.waitForTimeout(300);
  await page.screenshot({ path: `/tmp/notify/outbox-${w}-${colours}.png` });
  await ctx.close();
}
await browser.close();
