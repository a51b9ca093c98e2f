import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';

import { launchBrowser } from './browser.mjs';
import { Keyboard } from './keyboard';
import { eventually, somebody, type Person, type Persona } from './person';
import { startProduct, type Product } from './product';
import { settled } from './screens';
import { fillSheet, type Answers } from './sheets';

type AtKeyboard = Readonly<{ person: Person; page: Page; keyboard: Keyboard }>;

/** Several people, each with a phone of 360 pixels and a keyboard, from before the first test of a file until after its last. */
export const byKeyboard = <const Who extends Persona>(everybody: readonly Who[]) => {
  let browser: Browser | undefined;
  let running: Product | undefined;
  const people = new Map<Who, AtKeyboard>();
  beforeAll(async () => {
    [browser, running] = await Promise.all([launchBrowser(), startProduct()]);
    for (const who of everybody) {
      const person = await somebody(browser, running.url, who, { width: 360, height: 740, touch: true });
      people.set(who, { person, page: person.page, keyboard: new Keyboard(person.page) });
    }
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  const as = (who: Who) => people.get(who)!; // all of them are there
  /** The page that somebody is led to has come as a whole, with the focus on its heading. */
  const arrived = async (who: Who, title: RegExp) => {
    const { page, keyboard } = as(who);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    // What comes later pushes away what has the focus by then.
    await settled(page);
    await eventually(async () => expect(await keyboard.where()).toMatch(title), 30);
  };
  /** Goes to what has this name, and presses Enter on it. */
  const press = async (who: Who, name: string | RegExp, key = 'Tab') => {
    await as(who).keyboard.reach(name, { atMost: 90, key });
    await as(who).keyboard.press('Enter');
  };
  return {
    as,
    arrived,
    product: () => running!, // asked of while it runs
    complaints: () => [...people.values()].flatMap(({ person }) => person.complaints),
    keys: () => [...people.values()].reduce((sum, { keyboard }) => sum + keyboard.keys, 0),
    pathOf: (who: Who) => new URL(as(who).page.url()).pathname,
    /** Types an address, and waits until the page has its focus. */
    open: async (who: Who, path: string, title: RegExp) => {
      const { page } = as(who);
      await eventually(async () => {
        await page.goto(path);
        await page.getByRole('heading', { level: 1, name: title }).waitFor({ timeout: 10_000 });
      }, 60);
      await arrived(who, title);
    },
    does: (who: Who, title: string, button: string, answers: Answers = {}) =>
      fillSheet(as(who).page, as(who).keyboard, title, button, answers),
    follow: async (who: Who, link: string | RegExp, key?: string) => {
      const { page, keyboard } = as(who);
      await page.getByRole('link', { name: link }).first().waitFor();
      // After a form has gone the focus moves on once more, when the answer is there.
      await eventually(async () => {
        const at = await keyboard.where();
        await page.waitForTimeout(1_000);
        if ((await keyboard.where()) !== at) throw new Error('the focus still moves');
      });
      await press(who, link, key);
    },
    press,
  };
};
