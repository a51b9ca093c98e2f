import { dayOf, referenceTo, type Day, type Id, type Instant, type RecordId } from '@caseward/kernel';
import { z } from 'zod';
import type { Access } from './access';
import type { Ask } from './ask';
import type { Asker } from './asker';
import type { Clock } from './clock';
import { question } from './question';

/** Something that waits for a person. Ids, codes and times only: what it is about, its record says. */
export type WorkItem = Readonly<{
  recordId: RecordId;
  /** The record's stream: by it the record is called, and its page found. */
  of: string;
  /** A value of the enum WorkKind, which each context extends. */
  what: string;
  schoolId: Id;
  /** Since when it has waited. */
  since: Instant;
  /** Undefined: it waits, and nothing says until when. */
  due?: Instant | undefined;
  /** Nothing to do before that day: until then it is only known to come. */
  from?: Day | undefined;
  /** A part of the record, when one record may wait for the same thing twice: an action's id. */
  part?: Id | undefined;
  /** Whom it is about, shown by their initials to somebody who may read that. */
  people?: readonly Id[];
  /** It waits for the record's reporter, who need not be allowed to read the record. */
  ownReport?: true;
  /**
   * Its record has no restriction to ask: it is open to everybody here, or says itself who knows of it. Then its context has
   * asked at the head, of its own rules, whether this is the asker's to know and to do.
   */
  unrestricted?: true;
}>;

/** Of whom, and when. */
export type WorkAsked = Readonly<{ asker: Asker; now: Instant; today: Day }>;

/**
 * What of a context waits for somebody: theirs to do, not merely theirs to see. Prefiltered by `access.visible`; whether they
 * may know of each record is decided here, at the head, before any of it leaves, unless it has no restriction. At most MOST_WORK, the soonest due.
 */
export type Work = (asked: WorkAsked) => Promise<readonly WorkItem[]>;

/** No one person can have more before them. */
export const MOST_WORK = 1_000;

const END = '9';
const isLate = (now: Instant, { due }: WorkItem) => due !== undefined && due < now;
/** What is late first, and of that the latest; then what is due soonest; what nobody is waiting for comes last. */
const soonest = (a: WorkItem, b: WorkItem): number => {
  const [x, y] = [a, b].map(({ due = END, since, recordId, what }) => `${due} ${since} ${recordId} ${what}`);
  return x! < y! ? -1 : 1; // two in, two out
};

/** Those of them whose record the asker may know of at this moment. */
const known = async (
  access: Pick<Access, 'among'>,
  asker: Asker,
  items: readonly WorkItem[],
): Promise<readonly WorkItem[]> => {
  const idsOf = (own: boolean) => [...new Set(items.filter((item) => !item.unrestricted && (item.ownReport === true) === own).map(({ recordId }) => recordId))]; // prettier-ignore
  const [open, own] = await Promise.all([false, true].map((one) => access.among(asker, idsOf(one), one)));
  return items.filter(({ recordId, ownReport, unrestricted }) => unrestricted || (ownReport ? own : open)?.has(recordId)); // prettier-ignore
};

const shown = (now: Instant, item: WorkItem) => ({
  ...item,
  id: [item.recordId, item.what, item.part].filter(Boolean).join('/'),
  reference: referenceTo(item.of, item.recordId),
  due: item.due ?? null,
  part: item.part ?? null,
  overdue: isLate(now, item),
  // Their initials are part of the record: reading them here is reading the record.
  people: async (_: unknown, ask: Ask) =>
    !item.ownReport && (await ask.mayRead(item.recordId, 'identity', false))
      ? Promise.all((item.people ?? []).map((person) => ask.refer('Person', person, item.recordId)))
      : [],
});

type Parts = Readonly<{ works: readonly Work[]; access: Pick<Access, 'among'>; clock: Clock }>;

/** The one list of what waits for a person, over all contexts. */
export const workQuestion = ({ works, access, clock }: Parts) =>
  question({
    name: 'myWork',
    input: z.object({
      first: z.int().min(1).max(100).default(25),
      after: z
        .string()
        .regex(/^\d{1,6}$/)
        .optional(),
    }),
    needs: 'signed-in',
    async answer({ first, after }, { by: asker }) {
      const now = clock.now();
      const today = dayOf(now);
      const all = (await Promise.all(works.map((work) => work({ asker, now, today })))).flat().sort(soonest);
      const isToCome = ({ from }: WorkItem) => from !== undefined && from > today;
      const waiting = all.filter((item) => !isToCome(item));
      const skip = Number(after ?? 0);
      /** Reads on until the page is full: what was shut a moment ago leaves no gap, and is not counted. */
      const found: Readonly<{ item: WorkItem; place: number }>[] = [];
      const shut: WorkItem[] = [];
      for (let at = skip; at < waiting.length && found.length <= first; at += first + 1) {
        const part = waiting.slice(at, at + first + 1);
        const open = await known(access, asker, part);
        found.push(...open.map((item) => ({ item, place: waiting.indexOf(item) })));
        shut.push(...part.filter((item) => !open.includes(item)));
      }
      const next = found[first];
      const late = (items: readonly WorkItem[]) => items.filter((item) => isLate(now, item)).length;
      return {
        items: found.slice(0, first).map(({ item }) => shown(now, item)),
        next: next ? String(next.place) : null,
        total: waiting.length - shut.length,
        overdue: late(waiting) - late(shut),
        nextDue: await firstDue(access, asker, all.filter(isToCome)),
      };
    },
  });

/** When the first thing is due that is still to come, of records that the asker may know of. */
const firstDue = async (access: Pick<Access, 'among'>, asker: Asker, coming: readonly WorkItem[]) => {
  const SOME = 10;
  for (let at = 0; at < coming.length; at += SOME) {
    const [first] = await known(access, asker, coming.slice(at, at + SOME));
    if (first) return first.due ?? null;
  }
  return null;
};
