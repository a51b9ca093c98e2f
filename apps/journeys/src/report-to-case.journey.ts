import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';

import { launchBrowser } from './browser.mjs';
import { Keyboard } from './keyboard';
import { eventually, somebody, type Person } from './person';
import { startProduct, type Product } from './product';
import { inboxRow, lookedAtEarlier, reference } from './steps';

const words = 'Came in without a coat and said nobody was up this morning.';
const why = 'Third time this half term; early help is offered.';
const opaque =
  /^(\/(report|inbox|cases|people|sign-in|my|help|sent|reports|urgent|[0-9a-f-]{36}))*\/?(\?queue=decided)?$/;

let browser: Browser;
let product: Product;

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Every title and address that the tab has had, from its first page on. */
function tabOf({ page }: Person) {
  const titles = new Set<string>();
  const look = async () => {
    titles.add(await page.title());
    expect(page.url().slice(product.url.length)).toMatch(opaque);
  };
  return { titles, look };
}

describe('by keyboard alone, on a phone', () => {
  let person: Person;
  let keyboard: Keyboard;
  let tab: ReturnType<typeof tabOf>;
  let ref: string;

  beforeAll(async () => {
    person = await somebody(browser, product.url, undefined, { width: 360, height: 740 });
    keyboard = new Keyboard(person.page);
    tab = tabOf(person);
  });
  afterAll(() => person.leave());

  test('a teacher signs in, reports a concern about a child found by two letters, and has a receipt', async () => {
    const { page } = person;
    await page.goto('/');
    await page.getByRole('button', { name: /Jo Lim/ }).waitFor();
    await keyboard.reach(/^Ms Jo Lim/);
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Report a concern' }).waitFor();
    await tab.look();
    await eventually(async () => expect(await keyboard.where()).toBe('Report a concern'));
    const before = keyboard.keys;
    await keyboard.reach('Who is it about?');
    await keyboard.type('ad');
    const searched = keyboard.letters;
    await page.getByRole('option').first().waitFor();
    await keyboard.press('Enter');
    await page.getByRole('list', { name: 'Chosen' }).waitFor();
    await keyboard.reach('Yes');
    await keyboard.press('Space');
    await keyboard.reach('What did you see or hear?');
    await keyboard.type(words);
    await keyboard.reach('Send to the safeguarding team');
    await keyboard.press('Enter');
    ref = await reference(page);
    const keys = keyboard.keys - before;
    console.log(`report by keyboard: ${keys} keys and ${searched} letters besides the narrative`);
    expect(keys).toBeLessThanOrEqual(12);
    expect(ref).toMatch(/^C-[0-9A-Z]{4}-[0-9A-Z]{3}$/);
    expect(await page.getByText('The safeguarding team has it.').isVisible()).toBe(true);
    await eventually(async () => expect(await keyboard.where()).toBe('Report sent'));
    await tab.look();
  });

  test('the safeguarding lead finds it in her inbox, decides, opens a case, and its chronology tells the story', async () => {
    const { page } = person;
    await keyboard.reach('Account', { key: 'Shift+Tab' });
    await keyboard.press('Enter');
    await page.getByRole('button', { name: /Ruth Okoro/ }).waitFor();
    await keyboard.reach(/^Mrs Ruth Okoro/);
    await keyboard.press('Enter');
    await page.waitForURL(/\/inbox$/);
    await inboxRow(page, ref).waitFor();
    await tab.look();
    await eventually(async () => expect(await keyboard.where()).toBe('Inbox'));
    await keyboard.reach(new RegExp(`^${ref}`), { key: 'j', atMost: 10 });
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Decide' }).waitFor();
    await eventually(async () => expect(await keyboard.where()).toBe(`Concern ${ref}`));
    await tab.look();

    await keyboard.reach('Immediate');
    await keyboard.reach('High', { key: 'ArrowDown' });
    await keyboard.reach('Immediate danger');
    await keyboard.reach('Early help', { key: 'ArrowDown' });
    await keyboard.reach('Category');
    await keyboard.type('Neg');
    await keyboard.reach('Yes, they know');
    await keyboard.press('Space');
    await keyboard.reach('Why did you decide so?');
    await keyboard.type(why);
    if (await lookedAtEarlier(page).isVisible()) {
      await keyboard.reach(/^I have looked at the earlier concerns/);
      await keyboard.press('Space');
    }
    await keyboard.reach(/Open a case/);
    await keyboard.press('Enter');
    await page.getByRole('link', { name: 'Go to the case' }).waitFor();
    // Never lost: on the next row of the list, which a phone does not show, or on this page.
    // While the answer is on its way the focus is on the heading of the page; it moves on once.
    await eventually(async () => {
      const at = await keyboard.where();
      expect(at).toMatch(new RegExp(`^(Triage decision|Concern ${ref})$`));
      await page.waitForTimeout(1_000);
      expect(await keyboard.where()).toBe(at);
    });
    const above = (await keyboard.where()) === 'Triage decision';
    await keyboard.reach('Go to the case', { key: above ? 'Shift+Tab' : 'Tab' });
    await keyboard.press('Enter');
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    await eventually(async () => expect(await keyboard.where()).toMatch(/^Case/));
    await tab.look();

    const told = await page.locator('.timeline li').allInnerTexts();
    expect(told[0]).toMatch(/\d\d:\d\d\s+Concern reported\s+Ms Jo Lim, Member of staff/);
    expect(told[0]).toContain(words);
    expect(told[1]).toMatch(/Triage decision\s+Decision\s+Mrs Ruth Okoro, Safeguarding lead \(DSL\)/);
    expect(told[1]).toContain(why);
    expect(told[2]).toMatch(/Decision to open a case\s+Mrs Ruth Okoro, Safeguarding lead \(DSL\)/);
    expect(told[3]).toMatch(/Case opened\s+The system/);
  });

  test('the tab has shown page names and references only, and the browser has complained of nothing', () => {
    const harmless =
      /^(Report a concern|Report sent|Inbox|Sign in|Concern|Case|[CK]-[0-9A-Z]{4}-[0-9A-Z]{3}) – Caseward$/;
    for (const title of tab.titles) expect(title).toMatch(harmless);
    expect(tab.titles.size).toBeGreaterThanOrEqual(4);
    expect(person.complaints).toEqual([]);
  });
});

test('by touch, a teacher reports a concern in five taps and two letters besides the narrative', async () => {
  const person = await somebody(browser, product.url, 'lim', { width: 360, height: 740, touch: true });
  const { page } = person;
  let taps = 0;
  const tap = async (locator: ReturnType<typeof page.getByRole>) => {
    taps += 1;
    await locator.tap();
  };
  await page.goto('/');
  const who = page.getByLabel('Who is it about?');
  await tap(who);
  await page.keyboard.type('ad');
  await tap(page.getByRole('option').first());
  await tap(page.getByText('Yes', { exact: true }));
  await tap(page.getByLabel('What did you see or hear?'));
  await page.keyboard.type(words);
  await tap(page.getByRole('button', { name: 'Send to the safeguarding team' }));
  expect(await reference(page)).toMatch(/^C-/);
  console.log(`report by touch: ${taps} taps and 2 letters besides the narrative`);
  expect(taps).toBeLessThanOrEqual(5);
  expect(person.complaints).toEqual([]);
  await person.leave();
});
