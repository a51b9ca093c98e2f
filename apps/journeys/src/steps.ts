import type { Page } from 'playwright-core';

export type Reported = Readonly<{
  /** What is typed to find them, and how the one that is chosen begins. */
  find: string;
  choose?: RegExp;
  adult?: boolean;
  school?: string;
  safe?: 'Yes' | 'No' | 'Not sure';
  account: string;
}>;

/** Fills in the report as with a mouse; does not send it. */
export async function writeReport(page: Page, { find, choose, adult, school, safe = 'Yes', account }: Reported) {
  await page.goto('/report');
  if (school) await page.getByLabel('At which school?').selectOption({ label: school });
  if (adult) await page.getByRole('button', { name: 'About an adult instead?' }).click();
  await page.getByLabel(adult ? 'Which adult is it about?' : 'Who is it about?').pressSequentially(find);
  await page
    .getByRole('option', choose ? { name: choose } : {})
    .first()
    .click();
  await page.getByRole('radio', { name: safe, exact: true }).check();
  await page.getByLabel('What did you see or hear?').fill(account);
}

export const send = (page: Page) => page.getByRole('button', { name: /^Send/ }).click();

/** Reports a concern. Answers with the reference on its receipt. */
export async function report(page: Page, what: Reported): Promise<string> {
  await writeReport(page, what);
  await send(page);
  return reference(page);
}

/** The reference on the receipt. */
export async function reference(page: Page): Promise<string> {
  await page.waitForURL(/\/report\/sent\//);
  return (await page.locator('dd .reference').textContent()) ?? '';
}

export const inboxRow = (page: Page, ref: string) => page.locator('.inbox-list li', { hasText: ref });

/** Every reference of the inbox, its queues with their counts, as a list that can be compared. */
export async function inboxOf(page: Page): Promise<readonly string[]> {
  const lists: string[] = [];
  for (const [queue, path] of [
    ['new', '/inbox'],
    ['waiting', '/inbox?queue=waiting'],
    ['decided', '/inbox?queue=decided'],
  ] as const) {
    await page.goto(path);
    await page.locator('.inbox-list, .empty-state').first().waitFor();
    const said = await page.locator('.inbox-pane [role=status]').allTextContents();
    const counts = await page.locator('.inbox-pane nav a').allTextContents();
    const references = await page.locator('.inbox-list .reference').allTextContents();
    lists.push(...[...said.filter(Boolean), ...counts, ...references].map((one) => `${queue}: ${one}`));
  }
  return lists;
}

/** Where there are earlier concerns, or brothers and sisters: by the time that the rest is filled in, the page knows. */
export const lookedAtEarlier = (page: Page) =>
  page.getByRole('checkbox', { name: 'I have looked at the earlier concerns and at brothers and sisters' });

/** Fills in a decision about the concern that is open, as with a mouse. */
export async function writeDecision(page: Page, why: string) {
  await page.getByRole('radio', { name: 'High' }).check();
  await page.getByRole('radio', { name: 'Early help' }).check();
  await page.getByLabel('Category').selectOption({ label: 'Neglect' });
  await page.getByRole('radio', { name: 'Yes, they know' }).check();
  await page.getByLabel('Why did you decide so?').fill(why);
  if (await lookedAtEarlier(page).isVisible()) await lookedAtEarlier(page).check();
}

/** Decides about it, and opens a case. */
export async function triageAndOpen(page: Page, why: string) {
  await writeDecision(page, why);
  await page.getByRole('button', { name: 'Open a case' }).click();
  await page.getByRole('link', { name: 'Go to the case' }).click();
  await page.waitForURL(/\/cases\//);
  await page.getByRole('heading', { name: 'Timeline' }).waitFor();
}
