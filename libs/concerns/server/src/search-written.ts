import { isErased, type SealedText } from '@caseward/sealing';
import type { Hit, Platform, Search } from '@caseward/server-kit';
import { desc } from 'drizzle-orm';
import { concernFiles as c, type ConcernRow } from './concern-file.projection';
import { excerptOf } from './excerpt';

/** How far back one search goes, and for how long it may look. */
const MOST_RECORDS = 500;
const BATCH = 50;
const BUDGET_MS = 1_500;

const hit = (fields: object): Hit => ({ __typename: 'WrittenHit', ...fields });

const textsOf = (row: ConcernRow): readonly (readonly [string, SealedText | null])[] => [
  ['account', row.account],
  ['childs_words', row.childsWords],
  ['place', row.place],
  ['action_taken', row.actionTaken],
  ...row.corrections.map(({ text }) => ['correction', text] as const),
  ...row.addenda.map(({ text }) => ['addendum', text] as const),
  ['rationale', row.decision?.rationale ?? null],
];

/**
 * Through what was written: there is no index of it, so the newest records that the asker may read are opened one batch
 * after another, after the check at the head, and forgotten. It says when it did not get through all of them.
 */
export const searchWritten = ({ db, access, codec }: Platform): Search => {
  const open = async (rows: readonly ConcernRow[], text: string) => {
    const sealed = rows.flatMap((row) => textsOf(row).flatMap(([field, of]) => (of ? [{ row, field, of }] : [])));
    const opened = await codec.unseal(sealed.map(({ of }) => of));
    const hits = new Map<string, Hit>();
    for (const [i, { row, field }] of sealed.entries()) {
      const written = opened[i];
      if (hits.has(row.id) || isErased(written) || typeof written !== 'string') continue;
      const excerpt = excerptOf(written, text);
      if (excerpt !== undefined)
        hits.set(row.id, hit({ concernId: row.id, field, excerpt, submittedAt: row.submittedAt }));
    }
    return [...hits.values()];
  };
  return {
    kind: 'written',
    onRequest: true,
    async find({ text, first }, ask) {
      const until = performance.now() + BUDGET_MS;
      const rows = await db
        .select()
        .from(c)
        .where(await access.visible(ask.by, c.id))
        .orderBy(desc(c.submittedAt), desc(c.id))
        .limit(MOST_RECORDS + 1);
      const within = rows.slice(0, MOST_RECORDS);
      const items: Hit[] = [];
      let looked = 0;
      for (; looked < within.length && performance.now() < until; looked += BATCH) {
        const batch = within.slice(looked, looked + BATCH);
        const readable = await access.among(ask.by, batch.map((row) => row.id)); // prettier-ignore
        items.push(...(await open(batch.filter((row) => readable.has(row.id)), text))); // prettier-ignore
      }
      const whole = looked >= rows.length;
      return {
        items: items.slice(0, first),
        next: null,
        total: items.length,
        lookedThrough: whole ? null : Math.min(looked, within.length),
      };
    },
  };
};
