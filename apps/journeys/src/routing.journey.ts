import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';

import { launchBrowser } from './browser.mjs';
import { eventually, somebody, type Person, type Persona } from './person';
import { startProduct, type Product } from './product';
import { inboxOf, inboxRow, report } from './steps';

const everybody = ['lim', 'okoro', 'shaw', 'hale', 'patel', 'farid', 'bell', 'gray', 'amin', 'doyle'] as const;

let browser: Browser;
let product: Product;
const people = new Map<Persona, Person>();
let before: ReadonlyMap<Persona, unknown>;

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
  for (const persona of everybody) people.set(persona, await somebody(browser, product.url, persona));
  before = await sights();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const of = (persona: Persona): Person => {
  const person = people.get(persona);
  if (!person) throw new Error(`${persona} is not here`);
  return person;
};

/** The counts behind the doors come after the page. */
const calm = async (look: () => Promise<string>): Promise<string> => {
  for (let before = await look(); ;) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    const now = await look();
    if (now === before) return now;
    before = now;
  }
};

/** All that somebody could learn by looking: both queues with what they say of their length, cases, own reports. */
async function sight(persona: Persona): Promise<unknown> {
  const { page } = of(persona);
  const inbox = await inboxOf(page);
  await page.goto('/cases');
  await page.locator('.case-list, .empty-state').first().waitFor();
  const cases = await page.locator('main').innerText();
  const doors = await calm(() => page.locator('nav').first().innerText());
  await page.goto('/my/reports');
  await page.locator('.report-list, .empty-state').first().waitFor();
  return { inbox, cases, doors, own: await page.locator('main').innerText(), title: await page.title() };
}

/** Half of them look at once, then the other half: each in a browser context of their own. */
const sights = async () => {
  const all = new Map<Persona, unknown>();
  for (const some of [everybody.slice(0, 5), everybody.slice(5)])
    await Promise.all(some.map(async (persona) => all.set(persona, await sight(persona))));
  return all;
};

/** Reporter, what they report, and everybody of the demo who then learns of it. */
const rows: readonly (readonly [string, Persona, Parameters<typeof report>[1], readonly Persona[]])[] = [
  [
    'a concern about the head is for the chair of governors, and not for the head, the lead or the deputy',
    'lim',
    { find: 'ha', choose: /Dominic Hale/, adult: true, account: 'Shouted at a child until they cried.' },
    ['patel'],
  ],
  [
    'a concern about the safeguarding lead is for the head',
    'lim',
    { find: 'ok', choose: /Ruth Okoro/, adult: true, account: 'Told a parent what a child had said in confidence.' },
    ['hale'],
  ],
  [
    'a concern about the chair of governors is for nobody at the school',
    'hale',
    { find: 'pa', choose: /Nisha Patel/, adult: true, account: 'Came into a classroom and took pictures.' },
    [],
  ],
  [
    'a concern about a child is for the safeguarding lead and the deputy of that school',
    'farid',
    { find: 'ma', account: 'Would not go home at the end of the day.' },
    ['bell'],
  ],
];

test.each(rows)('%s', async (_, reporter, what, readers) => {
  const { page } = of(reporter);
  const ref = await report(page, what);
  for (const reader of readers)
    await eventually(async () => {
      const { page } = of(reader);
      await page.goto('/inbox');
      await inboxRow(page, ref).waitFor({ timeout: 15_000 });
    }, 60);
  const [then, after] = [before, await sights()];
  before = after;
  for (const persona of everybody) {
    const [now, earlier] = [after.get(persona), then.get(persona)];
    if (readers.includes(persona)) expect(JSON.stringify(now)).toContain(ref);
    else if (persona === reporter) expect({ ...Object(now), own: '' }).toEqual({ ...Object(earlier), own: '' });
    else expect({ persona, now }).toEqual({ persona, now: earlier });
  }
});

test('who may not see a record is told the same as when there is none', async () => {
  const lim = of('lim');
  const ref = await report(lim.page, {
    ...{ find: 'ha', choose: /Dominic Hale/, adult: true },
    account: 'Held a child by the collar.',
  });
  const patel = of('patel').page;
  await patel.goto('/inbox');
  await inboxRow(patel, ref).getByRole('link').click();
  await patel.getByText('Held a child by the collar.').first().waitFor();
  const { pathname } = new URL(patel.url());
  const { page } = of('okoro');
  const seen: string[] = [];
  for (const path of [pathname, '/inbox/00000000-0000-4000-8000-000000000000']) {
    await page.goto(path);
    await page.getByText('There is nothing here, or it is not for you to see.').waitFor();
    // The list beside it has been answered as well, sooner or later than the record.
    await page.getByText(/most urgent first/).waitFor();
    seen.push(`${await page.title()} ${await page.locator('main').innerText()}`);
  }
  expect(seen[0]).toBe(seen[1]);
});
