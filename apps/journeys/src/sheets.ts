import type { Page } from 'playwright-core';

import type { Keyboard } from './keyboard';
import { eventually } from './person';

/** What is answered in a form: its field's name, and the answer in the words of the page. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

const focus = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement))
      return { name: '', kind: '', label: '', value: '' };
    const kind = at.getAttribute('role') === 'combobox' ? 'combobox' : at.type;
    const label = at.labels?.[0]?.textContent?.trim() ?? '';
    return { name: at.dataset['field'] ?? at.name, kind, label, value: at.value };
  });

/** Tab until the focus is in this field. */
async function reachField(page: Page, keyboard: Keyboard, field: string) {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await keyboard.press('Tab', ` on the way to the field ${field}`);
    const at = await focus(page);
    if (at.name === field) return at;
  }
  throw new Error(`Tab does not lead to the field ${field}`);
}

async function answer(page: Page, keyboard: Keyboard, field: string, said: string | readonly string[]) {
  const all = typeof said === 'string' ? [said] : said;
  let at = await reachField(page, keyboard, field);
  for (const one of all) {
    if (at.kind === 'radio') {
      // The first of them has the focus and is not chosen by that.
      if (at.label.startsWith(one)) await keyboard.press('Space');
      for (let pressed = 0; !at.label.startsWith(one) && pressed < 12; pressed += 1) {
        await keyboard.press('ArrowDown');
        at = await focus(page);
      }
      if (!at.label.startsWith(one)) throw new Error(`${field} does not offer ${one}`);
    } else if (at.kind === 'checkbox') {
      while (!at.label.startsWith(one)) at = await reachField(page, keyboard, field);
      await keyboard.press('Space');
    } else if (at.kind === 'combobox') {
      await keyboard.type(one);
      await page.getByRole('option', { name: one }).first().waitFor();
      await keyboard.press('Enter');
      await page.getByRole('list', { name: 'Chosen' }).getByText(one).first().waitFor();
    } else if (at.kind === 'date') await typeDay(page, keyboard, one);
    else await keyboard.type(one);
  }
}

/** A day into its parts, in whichever order this browser asks for them. */
async function typeDay(page: Page, keyboard: Keyboard, isoDay: string) {
  const [year, month, date] = isoDay.split('-') as [string, string, string];
  for (const parts of [`${date}${month}${year}`, `${month}${date}${year}`]) {
    await keyboard.type(parts);
    if ((await focus(page)).value === isoDay) return;
    for (let part = 0; part < 2; part += 1) await keyboard.press('ArrowLeft');
  }
  throw new Error(`${isoDay} cannot be typed`);
}

/** Opens one of the forms that a record offers and answers it, by keyboard alone; does not send it. */
export async function openSheet(page: Page, keyboard: Keyboard, title: string, answers: Answers = {}) {
  const line = page.locator('summary', { hasText: new RegExp(`^${title}$`) });
  await line.waitFor();
  await keyboard.reach(title, { atMost: 90 });
  await keyboard.press('Enter');
  const form = page.getByRole('form', { name: title });
  await form.waitFor();
  for (const [field, said] of Object.entries(answers)) await answer(page, keyboard, field, said);
  return form;
}

/** Waits until a form that was sent is taken: it is gone, and what was done is said, with the focus on it. */
export async function taken(page: Page, keyboard: Keyboard, title: string) {
  const form = page.getByRole('form', { name: title });
  await eventually(async () => {
    const problem = await form.locator('.error-summary, .notice[role=alert]').allInnerTexts();
    if (problem.length > 0) throw new Error(`${title}: ${problem.join(' ')}`);
    if ((await form.count()) > 0) throw new Error(`${title} is still open`);
    const where = await keyboard.where();
    if (where !== `Done: ${title}`) throw new Error(`${title} leaves the focus on ${where}`);
  }, 20);
}

/** Opens one of the forms that a record offers, answers it and sends it, by keyboard alone; waits until it is taken. */
export async function fillSheet(page: Page, keyboard: Keyboard, title: string, button: string, answers: Answers = {}) {
  await openSheet(page, keyboard, title, answers);
  await keyboard.reach(button);
  await keyboard.press('Enter');
  await taken(page, keyboard, title);
}

/** The answers of a form that is open from the start, and its button. */
export async function fillForm(page: Page, keyboard: Keyboard, button: string, answers: Answers) {
  for (const [field, said] of Object.entries(answers)) await answer(page, keyboard, field, said);
  await keyboard.reach(button);
  await keyboard.press('Enter');
}
