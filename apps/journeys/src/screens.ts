import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const tall = { 1280: 800, 320: 640 };

/** Until nothing is on its way any more and everything has its words. */
export async function settled(page: Page): Promise<void> {
  // A machine at its limits may take its time; what never comes is told by visitAll.
  await page.locator('h1').first().waitFor({ timeout: 60_000 });
  // Asked inside the page: every question from outside costs more than the wait. The heading of the shell goes before that of
  // the page comes.
  await page.evaluate(async () => {
    for (let calm = 0, waited = 0; calm < 4; calm += 1, waited += 1) {
      if (waited > 2_400) throw new Error('something is still on its way');
      if (document.querySelector('h1') === null || document.querySelector('[aria-busy=true], .skeleton') !== null)
        calm = -1;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  });
}

/** The shapes whose colours were judged already, by width and colours. */
const judged = new Map<string, Set<string>>();

/**
 * Of each element in its order what decides the colours of its words: tag, classes and states of it and of all that it stands
 * in. Nothing for one that shows no words of its own.
 */
const shapesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const stated = /^(class|role|type|disabled|open|data-.*|aria-(current|selected|pressed|checked|invalid|disabled))$/;
    // Each is asked for once: all that stand in it ask again.
    const shapes = new Map<Element | null, string>([[null, '']]);
    const shape = (one: Element | null): string => {
      const known = shapes.get(one);
      if (one === null || known !== undefined) return known ?? '';
      const states = [...one.attributes].filter(({ name }) => stated.test(name)).map(({ name, value }) => name + value);
      const made = `${shape(one.parentElement)}>${one.tagName} ${states.join(' ')}`;
      shapes.set(one, made);
      return made;
    };
    const says = (one: Element) =>
      one.checkVisibility() &&
      (one.matches('input, select, textarea') ||
        [...one.childNodes].some((part) => part.nodeType === Node.TEXT_NODE && part.textContent?.trim()));
    return [...document.body.querySelectorAll('*')].map((one) => (says(one) ? shape(one) : ''));
  });

/**
 * What axe finds on the page as it stands: in how it is built, and in the colours of every shape that no page before has
 * shown in the same width and colours. Sent over the debugger, which the content security policy lets pass.
 */
async function findings(page: Page, width: number, colours: string): Promise<readonly string[]> {
  const known = judged.get(`${width} ${colours}`) ?? new Set();
  judged.set(`${width} ${colours}`, known.add(''));
  const fresh = (await shapesOf(page)).flatMap((shape, index) => (known.has(shape) ? [] : [known.add(shape) && index]));
  // Light or dark makes no difference to how a page is built.
  const built = colours === 'light';
  if (!built && fresh.length === 0) return [];
  // Once for each page, being half a megabyte. Said to be nothing, or all that axe is would be sent back.
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(`void (() => { ${axe} })()`);
  const violations = await page.evaluate<AxeResults['violations'], Asked>(
    async ({ tags, built, fresh }) => {
      // The script above has put it there.
      const { run } = (globalThis as unknown as { axe: { run: (on: unknown, how: object) => Promise<AxeResults> } })
        .axe;
      const how = { preload: false, resultTypes: ['violations'] };
      const all = document.body.querySelectorAll('*');
      const build = { runOnly: { type: 'tag', values: tags }, rules: { 'color-contrast': { enabled: false } } };
      const colours = { runOnly: { type: 'rule', values: ['color-contrast'] } };
      const include = fresh.map((index) => all[index]);
      return [
        ...(built ? (await run(document, { ...how, ...build })).violations : []),
        ...(include.length > 0 ? (await run({ include }, { ...how, ...colours })).violations : []),
      ];
    },
    { tags: rules, built, fresh },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
type Asked = Readonly<{ tags: readonly string[]; built: boolean; fresh: readonly number[] }>;

const look = async (page: Page, width: Width, colours: 'light' | 'dark') => {
  await page.setViewportSize({ width, height: tall[width] });
  await page.emulateMedia({ colorScheme: colours });
};

/** What would have to be scrolled sideways on the narrowest phone. */
export async function overflow(page: Page, where: string): Promise<readonly string[]> {
  await look(page, 320, 'light');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return wide > 320 ? [`${where} is ${wide} pixels wide at 320`] : [];
}

/**
 * What axe finds in these widths, in light and dark, what has to be scrolled sideways at 320, and what is too small. The page
 * is left in the first of them.
 */
export async function problemsOf(
  page: Page,
  where: string,
  [first, ...others]: Widths = [1280, 320],
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const width of [first, ...others])
    for (const colours of ['light', 'dark'] as const) {
      await look(page, width, colours);
      const found = await findings(page, width, colours);
      problems.push(...found.map((one) => `${where}, ${width} ${colours}: ${one}`));
    }
  problems.push(...(await overflow(page, where)));
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, summary')]
      .map((one) => ({ html: one.outerHTML.slice(0, 80), box: one.getBoundingClientRect() }))
      .filter(({ box: { width, height } }) => width > 0 && (width < 24 || height < 24))
      .map(({ html }) => html),
  );
  problems.push(...small.map((html) => `${where}: a target smaller than 24 pixels: ${html}`));
  await look(page, first, 'light');
  return problems;
}
/** At a desk, and on the narrowest phone. */
type Width = keyof typeof tall;
type Widths = readonly [Width, ...Width[]];

export const inspect = async (page: Page, where: string, widths?: Widths): Promise<void> =>
  expect(await problemsOf(page, where, widths)).toEqual([]);

/**
 * What a page is made of, without its words, and what stands around it: two with the same make differ in nothing that axe
 * looks at. What is announced by a name counts as often as it is there, the rows of a list once.
 */
export const makesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const paths = new Map<Element | null, string>([[null, '']]);
    const path = (one: Element | null): string => {
      const known = paths.get(one);
      if (one === null || known !== undefined) return known ?? '';
      const attributes = [...one.attributes].map(({ name, value }) => (/^(class|data-.*)$/.test(name) ? value : name));
      const made = `${path(one.parentElement)}>${one.tagName} ${attributes.join(' ')}`;
      paths.set(one, made);
      return made;
    };
    const all = [...document.body.querySelectorAll('*')];
    const makes = [true, false].map(async (inside) => {
      const these = all.filter((one) => (one.closest('main') !== null) === inside);
      const named = these.filter((one) => one.hasAttribute('aria-label') || one.tagName === 'FORM').map(path);
      const make = [...new Set(these.map(path)), ...named].sort().join('\n');
      // A word for it: itself it may be a megabyte long.
      return String(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(make))));
    });
    return Promise.all(makes);
  });

/** Everything that is folded away, folded out. */
export const unfold = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('main details').forEach((one) => one.setAttribute('open', '')));
