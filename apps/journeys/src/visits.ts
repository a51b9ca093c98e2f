import type { Page } from 'playwright-core';

import type { Person } from './person';
import { settled } from './screens';

/** The id of nothing. Its page says so, and is another screen than that of a record which is there. */
export const NOTHING = '00000000-0000-4000-8000-000000000000';

/** Addresses that differ by their ids, their page, their severity, the order of their search or the sheet they open are one screen. */
const screenOf = (address: string) => {
  const [path = '', search = ''] = (address.split('#')[0] ?? '').split('?');
  const sorted = search.split('&').sort().join('&');
  return (path + (sorted && `?${sorted}`))
    .replaceAll(NOTHING, ':nothing')
    .replaceAll(/[0-9a-f-]{36}/g, ':id')
    .replace(/(after|severity)=[^&]+/, '$1=');
};

/** The screens that were loaded from their address once, by anybody. */
const loaded = new Set<string>();

/**
 * The first time from its address, as from a bookmark; after that as a link of the page would lead there, which costs a third.
 * By way of a page that says nothing, so that the heading of what was there before is not taken for that of what comes.
 */
async function goTo(page: Page, address: string): Promise<void> {
  const screen = screenOf(address);
  // What no route knows is the page by way of which it would go.
  const inside = !/^\/(help|nothing)\b/.test(address) && (await page.locator('#root h1').count()) > 0;
  if (!loaded.has(screen) || !inside) {
    await page.goto(address);
    loaded.add(screen);
    return;
  }
  for (const next of ['/nothing/here', address])
    await page.evaluate(async (to) => {
      const before = document.querySelector('#root h1');
      if (location.pathname === to) return;
      history.pushState({}, '', to);
      dispatchEvent(new PopStateEvent('popstate', { state: {} }));
      for (let waited = 0; before?.isConnected; waited += 1)
        if (waited === 1_000) throw new Error(`the way to ${to} led nowhere`);
        else await new Promise((resolve) => setTimeout(resolve, 10));
    }, next);
}

/** Every screen that links lead to from somebody's first page, and from what they may type besides. */
export async function visitAll({ page }: Person, from: readonly string[], visit: (screen: string) => Promise<void>) {
  const waiting = [...from];
  const seen = new Set<string>();
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (seen.has(screenOf(next))) continue;
    await goTo(page, next);
    await settled(page).catch(async (accident: unknown) => {
      const said = await page.locator('body').innerText();
      throw new Error(`${screenOf(next)} never settled; it says: ${said.slice(0, 2000)}`, { cause: accident });
    });
    const here = new URL(page.url());
    const screen = screenOf(here.pathname + here.search);
    const known = seen.has(screen);
    seen.add(screenOf(next)).add(screen);
    if (known) continue;
    await visit(screen);
    const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    waiting.push(...links);
  }
  return [...seen];
}
