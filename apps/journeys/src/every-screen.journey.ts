import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';

import { launchBrowser } from './browser.mjs';
import { everybody, typedBy } from './led-to';
import { somebody, type Person } from './person';
import { startProduct, type Product } from './product';
import { inspect, makesOf, overflow, problemsOf, unfold } from './screens';
import { report } from './steps';
import { untrusted } from './trusted';
import { visitAll } from './visits';

let browser: Browser;
let product: Product;
const looked: string[] = [];
const inspected = new Set<string>();
let visits = 0;

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
});
afterAll(async () => {
  console.log(
    `${visits} screens of ten people, ${looked.length} of different make: axe looked at each, wide and narrow, light and dark`,
    looked.join(', '),
  );
  await browser?.close();
  await product?.stop();
});

/** The protocols for suspected imagery that somebody may know of: only the page of their concern leads to them. */
async function imageryOf({ context }: Person): Promise<readonly string[]> {
  const answer = await context.request.post('/graphql', {
    data: { query: '{ triageInbox(input: { queue: new, first: 100 }) { items { imageryProtocol } } }' },
    headers: { 'x-caseward': '1' },
  });
  const { data } = (await answer.json()) as {
    data?: { triageInbox: { items: readonly { imageryProtocol: string | null }[] } | null } | null;
  };
  return (data?.triageInbox?.items ?? []).flatMap(({ imageryProtocol: id }) => (id ? [`/imagery/${id}`] : []));
}

// Two at a time (tools/setup/jest.mjs): each has a browser context of their own, and they only look.
test.concurrent.each(everybody)(
  'every screen that %s can open has nothing for axe to find, fits on a phone, and the browser complains of nothing',
  async (persona, expected) => {
    const person = await somebody(browser, product.url, persona);
    // All of them are told at once: one that is found does not hide the next.
    const problems: string[] = [];
    const seen = await visitAll(person, [...typedBy(persona), ...(await imageryOf(person))], async (screen) => {
      await unfold(person.page);
      const makes = await makesOf(person.page);
      visits += 1;
      const where = `${persona} at ${screen}`;
      const isNew = makes.some((make) => !inspected.has(make));
      makes.forEach((make) => inspected.add(make));
      if (isNew) looked.push(where);
      problems.push(...(await (isNew ? problemsOf : overflow)(person.page, where)));
    }).catch((accident: unknown) => {
      throw new Error(`${persona}: ${String(accident)}, ${person.complaints.join('; ')}`, { cause: accident });
    });
    expect(problems).toEqual([]);
    expect(seen).toEqual(expect.arrayContaining([...expected, '/help/urgent']));
    expect(person.complaints).toEqual([]);
    expect(untrusted(person.requests)).toEqual([]);
    await person.leave();
  },
  600_000,
);

test('so have the page before signing in, the receipt, and what a dialog or a menu shows', async () => {
  const nobody = await somebody(browser, product.url);
  for (const path of ['/', '/help/urgent']) {
    await nobody.page.goto(path);
    await nobody.page
      .getByText(/Choose who to be|Call 999|in danger/)
      .first()
      .waitFor();
    await inspect(nobody.page, `nobody at ${path}`);
  }
  expect(nobody.complaints).toEqual([]);
  await nobody.leave();

  const lim = await somebody(browser, product.url, 'lim');
  const { page } = lim;
  await report(page, { find: 'ma', account: 'Said nothing all day, and that is not like them.' });
  await inspect(page, 'the receipt');
  await page.getByText('Account', { exact: true }).click();
  await page.getByRole('button', { name: /Ruth Okoro/ }).waitFor();
  await inspect(page, 'the account panel');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await inspect(page, 'the list of keys');
  await page.keyboard.press('Escape');
  expect(lim.complaints).toEqual([]);
  await lim.leave();
});

test('so have a form with mistakes in it, and one about a child who is not safe', async () => {
  const lim = await somebody(browser, product.url, 'lim');
  const { page } = lim;
  await page.goto('/report');
  await page.getByRole('button', { name: /^Send/ }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  expect(await page.locator('.error-summary a').allTextContents()).toEqual([
    'Say who it is about',
    'Say whether they are safe right now',
    'Enter what you saw or heard',
  ]);
  await inspect(page, 'the report with mistakes');
  await page.getByRole('radio', { name: 'No', exact: true }).check();
  await page.getByText('Act now, then write').waitFor();
  await page.getByLabel('Who is it about?').pressSequentially('xq');
  await page.getByText('Nobody found.').waitFor();
  await inspect(page, 'the report of a child in danger');
  await page.getByLabel('Who is it about?').fill('ma');
  await page.getByRole('option').first().waitFor();
  await inspect(page, 'the report with people found');
  expect(lim.complaints).toEqual([]);
  await lim.leave();

  const okoro = await somebody(browser, product.url, 'okoro');
  await okoro.page.goto('/inbox');
  const undecided = okoro.page.locator('.inbox-list li', { hasNotText: 'next step missing' });
  await undecided.getByRole('link').first().click();
  await okoro.page.getByRole('button', { name: /Record, no action/ }).click();
  await okoro.page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await okoro.page.getByRole('radio', { name: /should not be told/ }).check();
  await inspect(okoro.page, 'the triage decision with mistakes');
  expect(okoro.complaints).toEqual([]);
  await okoro.leave();
});
