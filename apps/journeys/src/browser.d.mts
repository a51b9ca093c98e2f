import type { Browser } from 'playwright-core';

/** CHROMIUM_PATH, else the one inside @sparticuz/chromium, else one of the system, else Playwright's own. */
export function launchBrowser(): Promise<Browser>;
