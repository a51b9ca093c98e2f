import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

import { eventually } from './person';

type Focus = Readonly<{ tag: string; name: string; visible: boolean; covered: boolean; lost: boolean }>;

/** A keyboard and nothing else. Each key is counted, and after each the focus must be somewhere, and be seen. */
export class Keyboard {
  /** Keys besides text. */
  keys = 0;
  letters = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(key: string, why = ''): Promise<void> {
    this.keys += 1;
    await this.#page.keyboard.press(key);
    await this.#seen(`after ${key}${why}`);
  }

  async type(text: string): Promise<void> {
    this.letters += text.length;
    await this.#page.keyboard.type(text);
    await this.#seen('after typing');
  }

  /** Tab, or another key, until the focus is on what has this name. */
  async reach(name: string | RegExp, { key = 'Tab', atMost = 40 } = {}): Promise<void> {
    const found = async () => {
      const { name: here } = await this.#focus();
      return typeof name === 'string' ? here === name : name.test(here);
    };
    for (let pressed = 0; pressed < atMost; pressed += 1) {
      await this.press(key, ` on the way to ${String(name)}`);
      if (await found()) return;
    }
    throw new Error(`${key} does not lead to ${String(name)} within ${atMost} keys`);
  }

  /** The name of what has the focus. */
  async where(): Promise<string> {
    return (await this.#focus()).name;
  }

  async #seen(when: string): Promise<void> {
    await eventually(async () => {
      // Between two documents there is nothing to ask; the next look finds the new one.
      const focus = await this.#focus();
      const { lost, visible, covered } = focus;
      expect({ when, name: focus.name, lost, visible, covered }).toEqual({
        ...{ when, name: focus.name },
        ...{ lost: false, visible: true, covered: false },
      });
    }, 20);
  }

  #focus(): Promise<Focus> {
    return this.#page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body)
        return { tag: 'body', name: '', visible: false, covered: false, lost: true };
      const style = getComputedStyle(at);
      const { left, top, width, height } = at.getBoundingClientRect();
      // A heading or a notice takes the focus to be read out, and cannot be operated: it needs no ring.
      const spoken = at.tabIndex < 0;
      const x = Math.min(Math.max(left + width / 2, 0), innerWidth - 1);
      const y = top + Math.min(height / 2, 20);
      const over = document.elementFromPoint(x, y);
      const labels = 'labels' in at && at.labels instanceof NodeList ? [...at.labels] : [];
      const label = labels.map((one) => one.textContent?.trim()).join(' ');
      return {
        tag: at.tagName.toLowerCase(),
        name: at.getAttribute('aria-label') ?? (label || (at.textContent ?? '').trim()),
        visible: spoken || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2),
        covered: !spoken && !(over !== null && (at.contains(over) || over.contains(at))),
        lost: false,
      };
    });
  }
}
