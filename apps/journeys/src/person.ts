import type { Browser, BrowserContext, Page, Request } from 'playwright-core';

/** The people of the demo, by the key with which one signs in as them. */
export type Persona =
  'lim' | 'okoro' | 'shaw' | 'hale' | 'patel' | 'farid' | 'bell' | 'gray' | 'amin' | 'doyle' | 'clay';

type Options = Readonly<{ width?: number; height?: number; colours?: 'light' | 'dark'; touch?: boolean }>;

/** Somebody at a browser of their own. What the browser complains of is written down. */
export type Person = Readonly<{
  context: BrowserContext;
  page: Page;
  /** Errors and warnings of the console, exceptions, and what the content security policy refused. */
  complaints: string[];
  requests: Request[];
  leave: () => Promise<void>;
}>;

/** Opens a browser for somebody, signed in as the persona if one is named. Their first page is not opened yet. */
export async function somebody(browser: Browser, url: string, persona?: Persona, options: Options = {}) {
  const { width = 1280, height = 800, colours = 'light', touch = false } = options;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    colorScheme: colours,
    hasTouch: touch,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/London',
    locale: 'en-GB',
  });
  context.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  const requests: Request[] = [];
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`content security policy: ${violatedDirective} ${blockedURI}`),
    ),
  );
  context.on('console', (line) => {
    if (['error', 'warning', 'assert'].includes(line.type())) complaints.push(`${line.type()}: ${line.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`exception: ${error.error().message}`));
  context.on('request', (request) => requests.push(request));
  if (persona) {
    const answer = await context.request.post('/demo/sign-in', {
      data: { persona },
      headers: { 'x-caseward': '1' },
    });
    if (!answer.ok()) throw new Error(`signing in as ${persona} was answered with ${answer.status()}`);
  }
  const person: Person = { context, page: await context.newPage(), complaints, requests, leave: () => context.close() };
  return person;
}

/** Asks again until it holds, at most ten seconds. What it says last is the failure. */
export async function eventually<T>(look: () => Promise<T> | T, seconds = 10): Promise<T> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
