import { dayOf } from '@caseward/kernel';
import { adultId, adults, schoolId } from '@caseward/seed';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { soon } from './testing/live';
import { raiseWorld, type World } from './testing/world';

let world: World;
beforeAll(async () => {
  world = await raiseWorld();
});
afterAll(() => world?.close());

const ashdown = schoolId('ashdown');
const today = dayOf(new Date().toISOString());
const page = async (at = '/help/urgent') => {
  const answer = await fetch(`${world.url}${at}`);
  return { answer, text: await answer.text() };
};
const file = (name: string) => readFileSync(path.join(world.env.data, 'help', name), 'utf8');

test('whoever is not signed in is told what to do and whom to call, and nobody’s name or own number', async () => {
  const { answer, text } = await page();
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(text).toContain('Call 999');
  expect(text).toContain('Ashdown Primary School');
  expect(text).toMatch(/LADO[^<]*<small>/);
  const { text: json } = await page('/help/urgent.json');
  const everywhere = `${text}${json}${file('urgent.html')}${file('urgent.json')}`;
  for (const { key, lastName } of adults) {
    expect(everywhere).not.toMatch(new RegExp(`\\b${lastName}\\b`));
    expect(everywhere).not.toContain(adultId(key));
  }
  // The work phones of the demo: 01632 960300 and on.
  expect(everywhere).not.toMatch(/960 ?3\d\d/);
  expect(text).not.toMatch(/<script|javascript:/i);
});

test('a new number is on the page and in the file for the web server, and shown as text whatever it is called', async () => {
  const okoro = await world.as('okoro');
  const contacts = [{ agency: 'lado', name: '<b onclick=alert(1)>“Duty” & desk</b>', phone: '01632 960444' }];
  await okoro.send('setAgencyContacts', { bodyId: ashdown, contacts });
  await okoro.send('setOnCallRota', { bodyId: ashdown, from: today, duties: [], dutyPhone: '01632 960555' });
  await soon(() => file('urgent.html').includes('960555'));
  const { text } = await page();
  for (const shown of [text, file('urgent.html')]) {
    expect(shown).toContain('href="tel:01632960444"');
    expect(shown).toContain('href="tel:01632960555"');
    expect(shown).toContain('&lt;b onclick=alert(1)&gt;“Duty” &amp; desk&lt;/b&gt;');
  }
});

test('without a database the last known numbers are still there', async () => {
  const before = await page();
  // The pool is the world's own: nothing after this test asks the database.
  await world.product.runner.stop();
  const { platform } = world.product;
  const away = { ...platform, db: { select: () => { throw new Error('away'); } } }; // prettier-ignore
  Object.assign(world.product.help, { platform: away });
  await world.product.help.renew();
  expect((await page()).text).toBe(before.text);
});
