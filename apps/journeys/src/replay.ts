import { startEmbeddedPostgres } from '@caseward/event-store';
import { expect } from '@jest/globals';
import { Client } from 'pg';
import type { Page } from 'playwright-core';

import { eventually } from './person';
import type { Product } from './product';

type Told = Readonly<{ status: string; story: readonly Readonly<{ kind: string; number: number; recordedAt: string }>[] }>; // prettier-ignore

/** What a page is told by the server, to the byte, and what it then says, of everything that happened to its record. */
export async function told(page: Page, path: string, of: string) {
  let answer = '';
  page.on('response', (response) => {
    if (response.url().endsWith('/graphql'))
      void response.text().then(
        (text) => (answer = text.startsWith(`{"data":{"${of}":{`) ? text : answer),
        () => undefined,
      );
  });
  // While it is made again the server says so, and the page asks again.
  await eventually(async () => {
    answer = '';
    await page.goto(path);
    await page.locator('.timeline-title').first().waitFor({ timeout: 10_000 });
    expect(answer).not.toBe('');
    expect(answer).not.toContain('"catchingUp":true');
  }, 90);
  page.removeAllListeners('response');
  const { data } = JSON.parse(answer) as { data: Readonly<Record<string, Told>> };
  const { story, status } = data[of]!; // asked for above
  const said = await page.locator('.timeline').innerText();
  const times = await page.locator('.timeline time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime'))); // prettier-ignore
  return { status, story, bytes: JSON.stringify(data), said, times };
}
/** Throws away all that was made from the log for these pages; the next start makes it again, from the first event on. */
export async function forgetWhatWasMade(product: Product) {
  const made = ['concern_file', 'breach_file', 'investigation_file', 'debrief_file', 'lesson_file', 'chronology_entry', 'learning_entry']; // prettier-ignore
  const postgres = await startEmbeddedPostgres({ dataDir: product.dataDir });
  const client = new Client(postgres.connection);
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string; version: number }>(
      'select name, version from projection_checkpoint where name = any($1)',
      [made],
    );
    expect(rows.map(({ name }) => name).sort()).toEqual([...made].sort());
    for (const { name, version } of rows) await client.query(`truncate "${name}_v${version}"`);
    await client.query(`update projection_checkpoint set fingerprint = 'of another shape' where name = any($1)`, [made]); // prettier-ignore
  } finally {
    await client.end();
    await postgres.stop();
  }
}
