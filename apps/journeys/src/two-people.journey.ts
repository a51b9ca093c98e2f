import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';

import { launchBrowser } from './browser.mjs';
import { Keyboard } from './keyboard';
import { eventually, somebody, type Person } from './person';
import { startProduct, type Product } from './product';
import { openSheet, fillSheet, taken } from './sheets';
import { inboxRow, report, triageAndOpen, writeDecision } from './steps';

type Seat = Readonly<{ person: Person; page: Page; keyboard: Keyboard }>;
let browser: Browser;
let product: Product;
/** The safeguarding lead and her deputy, with the same case before them, each on a phone. */
let okoro: Seat;
let shaw: Seat;
let address: string;

const seat = async (who: 'okoro' | 'shaw'): Promise<Seat> => {
  const person = await somebody(browser, product.url, who, { width: 360, height: 740, touch: true });
  return { person, page: person.page, keyboard: new Keyboard(person.page) };
};
const openCase = async ({ page }: Seat) => {
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: /^Case K-/ }).waitFor();
  await page.getByRole('heading', { name: 'What you can do' }).waitFor();
};
const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
  [okoro, shaw] = await Promise.all([seat('okoro'), seat('shaw')]);
  const lim = await somebody(browser, product.url, 'lim');
  const ref = await report(lim.page, { find: 'ma', account: 'Has worn the same clothes since Monday.' });
  await lim.leave();
  await okoro.page.goto('/inbox');
  await inboxRow(okoro.page, ref).getByRole('link').click();
  await triageAndOpen(okoro.page, 'Fits what two other teachers have noticed.');
  address = new URL(okoro.page.url()).pathname;
  await Promise.all([okoro, shaw].map(openCase));
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** The questions and answers under one of the two headings, as they are read. */
const column = (form: Locator, name: 'What you wrote' | 'What they did') =>
  form.getByRole('group', { name }).locator('dt, dd, .timeline-title').allInnerTexts();
const fieldOf = (form: Locator, name: string) => form.locator(`[name="${name}"]`);

test('a case that may not be closed says all that is missing, each with the way there, and nothing typed is lost', async () => {
  const { page, keyboard } = okoro;
  const review = 'He is collected on time again.';
  const summary = 'His aunt collects him. Look out for Mondays.';
  const form = await openSheet(page, keyboard, 'Close the case', {
    ...{ outcome: 'The help worked', outcomeReview: review, summary, rationale: 'Four quiet weeks.' },
  });
  await keyboard.reach('Close the case');
  await keyboard.press('Enter');
  const missing = form.locator('.hindrances li');
  await missing.first().waitFor();
  expect(await missing.allInnerTexts()).toEqual([
    expect.stringMatching(/^Nobody has decided how much help the child has/),
    expect.stringMatching(/^Nobody has written down what a child of this case says and wants/),
  ]);
  // The words have the focus; the next stops are the ways out.
  expect(await keyboard.where()).toMatch(/^!Not yet/);
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  expect(await keyboard.where()).toMatch(/^Go there: Nobody has written down/);
  await keyboard.press('Enter');
  await eventually(async () => expect(await keyboard.where()).toBe('What the child says and wants'));
  // It is open already: Enter would close it.
  const wishes = page.getByRole('form', { name: 'What the child says and wants' });
  await wishes.waitFor();
  await keyboard.reach(/^\S+ \S+$/); // the one child of this case
  await keyboard.press('Space');
  await wishes.locator('[name=on]').fill(today);
  await keyboard.reach('Spoken with');
  await keyboard.press('Space');
  await keyboard.reach(/^What did they say, in their own words/);
  await keyboard.type('I want to go to my aunt.');
  await keyboard.reach('Record');
  await keyboard.press('Enter');
  await taken(page, keyboard, 'What the child says and wants');

  for (const [name, words] of Object.entries({ outcomeReview: review, summary, rationale: 'Four quiet weeks.' }))
    expect(await fieldOf(form, name).inputValue()).toBe(words);
  await form.getByRole('button', { name: 'Close the case' }).focus();
  await keyboard.press('Enter');
  await eventually(async () => expect(await missing.count()).toBe(1));
  expect(await missing.innerText()).toMatch(/^Nobody has decided how much help/);
  // Reloaded, it is all still there.
  await page
    .getByText(/^Saved \d\d:\d\d\./)
    .first()
    .waitFor();
});

test('two decide how much help: one is first, the other reads both side by side and sends hers again with one key', async () => {
  await Promise.all([okoro, shaw].map(openCase));
  const theirs = await openSheet(okoro.page, okoro.keyboard, 'More help', { to: 'Early help', rationale: 'They agree to it.' }); // prettier-ignore
  const why = 'Two schools have seen it.\nHis sister says so too.';
  const form = await openSheet(shaw.page, shaw.keyboard, 'More help', { to: 'Child in need' });
  await fieldOf(form, 'rationale').fill(why);

  await okoro.keyboard.reach('Record the decision');
  await okoro.keyboard.press('Enter');
  await taken(okoro.page, okoro.keyboard, 'More help');
  expect(await theirs.count()).toBe(0);

  await form.getByRole('button', { name: 'Record the decision' }).focus();
  await shaw.keyboard.press('Enter');
  await eventually(async () => expect(await shaw.keyboard.where()).toBe('Send mine all the same'), 30);
  expect(await column(form, 'What you wrote')).toEqual(['From now on', expect.stringMatching(/^Child in need/), 'Why?', why]); // prettier-ignore
  await eventually(async () => {
    const read = await column(form, 'What they did');
    expect(read.join('\n')).toContain('They agree to it.');
    expect(read.join('\n')).toContain('Early help');
  });
  expect(await fieldOf(form, 'rationale').inputValue()).toBe(why);
  const fits = () => document.documentElement.scrollWidth <= innerWidth;
  expect(await shaw.page.evaluate(fits)).toBe(true);

  await shaw.keyboard.press('Enter');
  await taken(shaw.page, shaw.keyboard, 'More help');
  await eventually(async () => {
    const told = (await shaw.page.locator('.timeline').last().innerText()).replaceAll(/\s+/g, ' ');
    expect(told).toContain('They agree to it.');
    expect(told).toContain('Two schools have seen it. His sister says so too.');
  });
});

test('two put the same entry right: the second sees what the first wrote, changes hers and sends it', async () => {
  await Promise.all([okoro, shaw].map(openCase));
  const put = (correction: string) => ({ entry: 'Entry 1', correction, reason: 'A slip.' });
  await openSheet(okoro.page, okoro.keyboard, 'Put an entry right', put('It was Tuesday.'));
  const form = await openSheet(shaw.page, shaw.keyboard, 'Put an entry right', put('It was Wednesday.')); // prettier-ignore
  await okoro.keyboard.reach('Put it right');
  await okoro.keyboard.press('Enter');
  await taken(okoro.page, okoro.keyboard, 'Put an entry right');

  await form.getByRole('button', { name: 'Put it right' }).focus();
  await shaw.keyboard.press('Enter');
  await eventually(async () => expect(await shaw.keyboard.where()).toBe('Send mine all the same'), 30);
  expect(await column(form, 'What you wrote')).toContain('It was Wednesday.');
  await eventually(async () => expect((await column(form, 'What they did')).join('\n')).toContain('It was Tuesday.'));
  await fieldOf(form, 'correction').focus();
  await shaw.keyboard.press('Control+End');
  await shaw.keyboard.type(' Not Tuesday.');
  // What is compared is what stands there now.
  expect(await column(form, 'What you wrote')).toContain('It was Wednesday. Not Tuesday.');
  await form.getByRole('button', { name: 'Send mine all the same' }).focus();
  await shaw.keyboard.press('Enter');
  await taken(shaw.page, shaw.keyboard, 'Put an entry right');
});

test('two decide on one concern: the second keeps hers on the screen, reads both, and records hers as a revision with one key', async () => {
  const lim = await somebody(browser, product.url, 'lim');
  const ref = await report(lim.page, { find: 'ma', account: 'Says that nobody is up in the morning.' });
  await lim.leave();
  await okoro.page.goto('/inbox');
  await inboxRow(okoro.page, ref).getByRole('link').click();
  await okoro.page.getByRole('heading', { name: 'Decide' }).waitFor();
  await shaw.page.goto(new URL(okoro.page.url()).pathname);
  await shaw.page.getByRole('heading', { name: 'Decide' }).waitFor();
  const why = 'The second time. I rang his aunt.';
  await writeDecision(shaw.page, why);

  await writeDecision(okoro.page, 'To be watched for a month.');
  const later = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await okoro.page.getByLabel('Look at it again on').fill(later);
  await okoro.page.getByRole('button', { name: /Record, and watch/ }).click();

  const form = shaw.page.getByRole('form', { name: 'Triage decision' });
  await form.getByText('Somebody was first').waitFor();
  expect(await column(form, 'What you wrote')).toContain(why);
  expect((await column(form, 'What they did')).join('\n')).toContain('To be watched for a month.');
  expect(await form.getByLabel('Why did you decide so?').inputValue()).toBe(why);
  expect(await shaw.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await form.getByRole('button', { name: 'Record mine as a revision' }).focus();
  await shaw.keyboard.press('Enter');
  await eventually(async () =>
    expect(await shaw.page.getByRole('region', { name: 'Triage decision' }).innerText()).toContain(why),
  );
  expect(await form.count()).toBe(0);
});

test('what one of them ended while the other wrote about it stays before the other, with all that was typed', async () => {
  await Promise.all([okoro, shaw].map(openCase));
  const later = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const form = await openSheet(shaw.page, shaw.keyboard, 'Less help', { rationale: 'It has got better.' });
  await fillSheet(okoro.page, okoro.keyboard, 'Let it rest until a review', 'Let it rest', { reviewOn: later, rationale: 'All is quiet.' }); // prettier-ignore
  // Told by the page itself, before anything is sent.
  await form.getByText('Somebody was first').waitFor();
  expect(await column(form, 'What you wrote')).toEqual(['Why?', 'It has got better.']);
  expect((await column(form, 'What they did')).join('\n')).toContain('All is quiet.');
  expect(await fieldOf(form, 'rationale').inputValue()).toBe('It has got better.');
  const complaints = [okoro, shaw].flatMap(({ person }) => person.complaints);
  expect(complaints).toEqual([]);
});
