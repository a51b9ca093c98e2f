import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page, Request } from 'playwright-core';

import { launchBrowser } from './browser.mjs';
import { somebody, type Person } from './person';
import { startProduct, type Product } from './product';
import { settled, unfold } from './screens';
import { inboxRow, report, triageAndOpen } from './steps';
import { visitAll } from './visits';

const root = path.resolve(import.meta.dirname, '../../..');
const names = ['Quillfeather', 'Zephyrine', 'Oxblood', 'Thessaly'];
const narrative = 'marmalade submarine on the staircase';
const rationale = 'periwinkle lighthouse keeper';
const planted = [...names, narrative, rationale, 'xylophone pavement', 'cinnamon harbour', 'Quil'].map((one) =>
  one.toLowerCase(),
);

let browser: Browser;
let product: Product;
let folder: string;
/** What was said outside of the bodies of answers, and where. */
const said: (readonly [where: string, words: string])[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cw-canary-'));
  [browser, product] = await Promise.all([launchBrowser(), startProduct({ env: { LOG_LEVEL: 'debug' } })]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes down what a browser shows to others: addresses, headers, titles, its console. */
function overhear({ context, requests }: Person): Readonly<{ end: () => Promise<void> }> {
  context.on('console', (line) => said.push(['console', line.text()]));
  const follow = (page: Page) =>
    page.on('framenavigated', (frame) => {
      said.push(['address', frame.url()]);
      frame
        .title()
        .then((title) => said.push(['title', title]))
        .catch(() => undefined); // gone already
    });
  context.pages().forEach(follow);
  context.on('page', follow);
  const headersOf = async (request: Request) => {
    said.push(['request', `${request.url()} ${JSON.stringify(await request.allHeaders())}`]);
    const answer = await request.response();
    if (answer) said.push(['answer', JSON.stringify(await answer.allHeaders())]);
  };
  return {
    async end() {
      // A stream that is still open has no answer yet.
      await Promise.all(
        requests.filter((one) => !one.url().endsWith('/live')).map((one) => headersOf(one).catch(() => undefined)),
      );
    },
  };
}

/** Everything that a page can leave behind in its browser. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches = await Promise.all(
      (await globalThis.caches.keys()).map(async (name) => [
        name,
        ...(await (await globalThis.caches.open(name)).keys()).map(({ url }) => url),
      ]),
    );
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      databases,
      caches,
      document.cookie,
      history.state,
    ]);
  });

test('no name and no sentence is found in any address, title, header, console, storage or log', async () => {
  const roll = path.join(folder, 'roll.csv');
  writeFileSync(
    roll,
    [
      'UPN,Legal First Name,Legal Last Name,Preferred First Name,Date of Birth,Year,Class',
      `A399926200000,${names[1]},${names[0]},,01/10/2017,4,4B`,
      `P399926200001,${names[3]},${names[2]},,02/10/2017,4,4B`,
    ].join('\n'),
  );
  // Beside us: the product would wait for somebody to read what it writes, and the command for the product.
  const { stdout: cli } = await promisify(execFile)(
    process.execPath,
    ['apps/api/dist/cli.js', 'import', 'people', roll, '--school', 'Ashdown'],
    {
      ...{ cwd: root, encoding: 'utf8' },
      env: { ...process.env, CASEWARD_DATA: product.dataDir, LOG_LEVEL: 'debug' },
    },
  );
  expect(cli).toContain('2 to admit');
  said.push(['command line', cli.replaceAll(folder, '')]);

  const lim = await somebody(browser, product.url, 'lim');
  const limSaid = overhear(lim);
  const { page } = lim;
  const about = { find: 'Quil', choose: /Quillfeather/ };
  const ref = await report(page, { ...about, account: `They spoke of a ${narrative}.` });
  await page.getByRole('link', { name: /^Add more/ }).click();
  await page.getByLabel('What do you want to add?').fill('Later they drew a xylophone pavement.');
  await page.getByRole('button', { name: 'Add to this report' }).click();
  await page.getByText(/^Added\./).waitFor();
  await page
    .getByText(/xylophone pavement/)
    .first()
    .waitFor();

  const okoro = await somebody(browser, product.url, 'okoro');
  const okoroSaid = overhear(okoro);
  await okoro.page.goto('/inbox');
  await inboxRow(okoro.page, ref).getByRole('link').click();
  await okoro.page.getByText(new RegExp(narrative)).first().waitFor();
  await triageAndOpen(okoro.page, `As a ${rationale} would say.`);
  await okoro.page
    .getByText(/Quillfeather/)
    .first()
    .waitFor();
  // A refused command and a failed one must not be told with what was in them either.
  await page.goto('/report');
  await page.getByLabel('What did you see or hear?').fill('cinnamon harbour');
  await page.getByRole('button', { name: /^Send/ }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();

  for (const [person, overheard] of [
    [lim, limSaid],
    [okoro, okoroSaid],
  ] as const) {
    await visitAll(
      person,
      ['/', '/inbox', '/inbox?queue=decided', '/cases', '/my/reports', '/people', '/nothing'],
      async () => {
        await settled(person.page);
        await unfold(person.page);
        said.push(['title', await person.page.title()], ['storage', await kept(person.page)]);
      },
    );
    await overheard.end();
    expect(person.complaints).toEqual([]);
  }
  await product.restart();
  said.push(['log', product.logs()]);

  const counts = new Map<string, number>();
  for (const [where] of said) counts.set(where, (counts.get(where) ?? 0) + 1);
  console.log([...counts].map(([where, times]) => `${where}: ${times}`).join(', '));
  expect([...counts.keys()]).toEqual(
    expect.arrayContaining(['address', 'title', 'request', 'answer', 'storage', 'log']),
  );
  const found = said.flatMap(([where, words]) =>
    planted
      .filter((canary) =>
        decodeURIComponent(words.replaceAll(/%(?![0-9a-f]{2})/gi, '%25'))
          .toLowerCase()
          .includes(canary),
      )
      .map((canary) => `${canary} in ${where}: ${words.slice(0, 200)}`),
  );
  expect(found).toEqual([]);
}, 900_000);
