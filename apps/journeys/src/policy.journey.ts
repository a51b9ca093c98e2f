import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';

import { launchBrowser } from './browser.mjs';
import { Keyboard } from './keyboard';
import { eventually, somebody, type Persona } from './person';
import { startProduct, type Product } from './product';
import { fillSheet, openSheet, taken } from './sheets';

const everybody = ['okoro', 'hale', 'amin', 'clay', 'lim'] as const;
type Who = (typeof everybody)[number] & Persona;
const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
const TITLE = 'Safe collection at the end of the day';

let browser: Browser;
let product: Product;
let version = '';
const people = new Map<Who, Readonly<{ page: Page; keyboard: Keyboard }>>();
beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
  for (const who of everybody) {
    const { page } = await somebody(browser, product.url, who);
    people.set(who, { page, keyboard: new Keyboard(page) });
  }
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const as = (who: Who) => people.get(who)!; // all of them are there
const open = async (who: Who, path: string, title: string | RegExp) => {
  const { page, keyboard } = as(who);
  await page.goto(path);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await eventually(async () => expect(await keyboard.where()).not.toBe(''), 10);
};
const press = async (who: Who, name: string | RegExp, how = {}) => {
  await as(who).page.getByText(name).first().waitFor();
  await as(who).keyboard.reach(name, { atMost: 90, ...how });
  await as(who).keyboard.press('Enter');
};
const write = async (who: Who, label: string, words: string, key = 'Tab') => {
  const { page, keyboard } = as(who);
  await page.getByLabel(label).waitFor();
  await keyboard.reach(label, { key });
  await keyboard.press('Control+a');
  await keyboard.type(words);
};
const inText = (who: Who, words: string) => as(who).page.locator('.policy-text').getByText(words).first().waitFor();

test('the owner begins a draft and rewrites a clause; the head says something to it', async () => {
  const { page, keyboard } = as('okoro');
  await open('okoro', '/policies', 'Policies');
  await press('okoro', new RegExp(`^${TITLE}`));
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await openSheet(page, keyboard, 'Begin a draft', {
    number: '2',
    changeClass: 'Material',
    reason: 'An incident',
  });
  await press('okoro', 'Begin the draft');
  await page.waitForURL(/\/versions\//);
  version = new URL(page.url()).pathname;
  await page.getByRole('heading', { level: 1, name: /version 2$/ }).waitFor();
  await press('okoro', /^Work on 3\.1/);
  await write(
    'okoro',
    'What should it say?',
    'Two adults stay. The office rings the contacts in the order of the list.',
  );
  await press('okoro', 'Save the clause');
  await inText('okoro', 'in the order of the list.');
  await eventually(async () => expect(await keyboard.where()).toMatch(/^Work on 3\.1/));

  await open('hale', version, /version 2$/);
  await press('hale', /^Work on 3\.1/);
  await write('hale', 'What do you want to say about it?', 'Who keeps the list?');
  await press('hale', 'Add the comment');
  await as('hale').page.locator('.clause-comment', { hasText: 'Who keeps the list?' }).waitFor();
});

test('two people change one clause: nobody’s words are lost', async () => {
  const { page } = as('okoro');
  await press('okoro', /^Work on 3\.2/);
  await write(
    'okoro',
    'What should it say?',
    'After half an hour the designated safeguarding lead decides whom to call.',
  );
  await open('amin', version, /version 2$/);
  await press('amin', /^Work on 3\.2/);
  await write('amin', 'What should it say?', 'After an hour the designated safeguarding lead calls the police.');
  await press('amin', 'Save the clause');
  const warned = page.getByRole('alert').filter({ hasText: 'Somebody else changed this clause' });
  await warned.getByText('calls the police').waitFor();
  expect(await page.getByLabel('What should it say?').inputValue()).toMatch(/half an hour/);
  await press('okoro', 'Mine stands');
  await press('okoro', 'Save the clause');
  await inText('okoro', 'After half an hour');
});

test('a file is read and shown before it is saved', async () => {
  const { page, keyboard } = as('okoro');
  await keyboard.reach('Bring in a whole text', { atMost: 90, key: 'Shift+Tab' });
  await keyboard.press('Enter');
  const field = page.getByLabel('A Word, PDF, Markdown or text file');
  const file = (text: string) => ({ name: 'policy.docx', mimeType: '', buffer: Buffer.from(text) });
  await field.setInputFiles(file('{\\rtf1 Doors}'));
  await page.getByRole('alert').getByText('neither Word').waitFor();
  await field.setInputFiles(file('1. Doors\n\n1.1 The gate is shut at nine in the morning.\n'));
  const read = page.getByRole('region', { name: 'How it will be read' });
  await read.getByText('The gate is shut at nine in the morning.').waitFor();
  expect(await read.getByRole('status').innerText()).toMatch(/^2 clauses.*0 are left over\.$/);
});

test('it is submitted, approved, refused for want of a quorum, ratified and published', async () => {
  const { page, keyboard } = as('clay');
  await open('okoro', version, /version 2$/);
  await fillSheet(as('okoro').page, as('okoro').keyboard, 'Submit for approval', 'Submit');
  await open('hale', version, /version 2$/);
  await fillSheet(as('hale').page, as('hale').keyboard, 'Approve', 'Approve this text', { rationale: 'It says what we do.' }); // prettier-ignore
  await open('clay', version, /version 2$/);
  const [ratify, button] = ['Record that it was ratified', 'Record the ratification'];
  const form = await openSheet(page, keyboard, ratify, {
    ...{ meetingOn: today, minute: 'LGB 26/9', present: '3', interestsAsked: 'Interests', inFavour: '3', against: '0' },
    abstained: '0',
  });
  await press('clay', button);
  await form.getByText('Too few were there').first().waitFor();
  await write('clay', 'How many could vote?', '5', 'Shift+Tab');
  await press('clay', button);
  await taken(page, keyboard, ratify);
  await fillSheet(page, keyboard, 'Publish', 'Publish it', { channels: 'Staff', effectiveFrom: today });
});

test('a teacher reads it, sees what has changed and puts their name to it', async () => {
  const { page, keyboard } = as('lim');
  await eventually(async () => {
    await open('lim', '/my/policies', /./);
    await page.getByRole('link', { name: new RegExp(TITLE) }).waitFor({ timeout: 3_000 });
  }, 60);
  await press('lim', new RegExp(TITLE));
  await page.getByRole('region', { name: 'What changed' }).getByText('half an hour').waitFor();
  await press('lim', /^M\w+ .*Lim$/);
  await page.getByRole('form', { name: 'Acknowledge it' }).waitFor();
  await keyboard.reach(/I have read/);
  await keyboard.press('Space');
  await press('lim', 'I acknowledge it');
  await page.getByText('Acknowledged', { exact: true }).waitFor();
});
