import { Refusal, type Id } from '@caseward/kernel';
import { z } from 'zod';
import type { Access } from './access';
import type { Ask } from './ask';
import type { Clock } from './clock';
import { question } from './question';

export type SearchRefusal = 'search/too-often';

/** What is looked for, and which part of the answer is wanted. */
export type Wanted = Readonly<{
  text: string;
  first: number;
  after: string | undefined;
  /** Everybody whom the words may name, wherever they are: for records that name them. Nothing of them leaves by this. */
  people: () => Promise<readonly Id[]>;
}>;

/** A row of a type that the union SearchHit has; its fields pass the same guard as anywhere else. */
export type Hit = object & Readonly<{ __typename: string }>;
export type Hits = Readonly<{
  items: readonly Hit[];
  next: string | null;
  total: number;
  /** How many of the newest records were looked through, when that was not all of them. */
  lookedThrough?: number | null;
}>;
export const noHits: Hits = { items: [], next: null, total: 0 };

/** One kind of thing that a context lets itself be searched for. Every hit is something the asker may know of. */
export type Search = Readonly<{
  kind: string;
  /** Asked only by its name: it opens what people wrote. */
  onRequest?: true;
  find: (wanted: Wanted, ask: Ask) => Promise<Hits>;
}>;

/** Who is named by these words. The context that holds the names gives it. */
export type NamedBy = (text: string) => Promise<readonly Id[]>;

const MINUTE = 60_000;
/** Searches a minute; one through what was written counts as many. */
const MOST = 60;
const COST_ON_REQUEST = 6;

/** Nobody reads a directory out by asking for it letter by letter. In each process's memory. */
class Pace {
  private readonly spent = new Map<Id, Readonly<{ since: number; n: number }>>();

  constructor(private readonly clock: Clock) {}

  take(person: Id, cost: number): void {
    const now = Date.parse(this.clock.now());
    const before = this.spent.get(person);
    const { since, n } = before && now - before.since < MINUTE ? before : { since: now, n: 0 };
    if (n + cost > MOST) throw new Refusal<SearchRefusal>('search/too-often');
    this.spent.set(person, { since, n: n + cost });
  }
}

type Parts = Readonly<{
  searches: readonly Search[];
  namedBy: NamedBy;
  access: Pick<Access, 'noteSearch'>;
  clock: Clock;
}>;

/** The one search over everything: each context finds its own, and how much was found is written down before it leaves. */
export const searchQuestion = ({ searches, namedBy, access, clock }: Parts) => {
  const pace = new Pace(clock);
  const known = searches.map(({ kind }) => kind);
  return question({
    name: 'search',
    input: z
      .object({
        text: z.string().trim().min(2, 'Type two letters or more').max(100),
        kinds: z
          .array(z.string().refine((kind) => known.includes(kind), 'not a kind of search'))
          .min(1)
          .max(20)
          .optional(),
        first: z.int().min(1).max(20).default(5),
        after: z.string().max(200).optional(),
      })
      .refine(({ kinds, after }) => after === undefined || kinds?.length === 1, 'Only one kind has a next page'),
    needs: 'signed-in',
    async answer({ text, kinds, first, after }, ask) {
      const asked = searches.filter(({ kind, onRequest }) => (kinds ? kinds.includes(kind) : !onRequest));
      pace.take(ask.by.person, asked.some(({ onRequest }) => onRequest) ? COST_ON_REQUEST : 1);
      let named: Promise<readonly Id[]> | undefined;
      const people = () => (named ??= namedBy(text));
      const groups = await Promise.all(
        asked.map(async ({ kind, find }) => ({ kind, lookedThrough: null, ...(await find({ text, first, after, people }, ask)) })), // prettier-ignore
      );
      await access.noteSearch(ask.by, text, groups.map(({ kind, total }) => ({ kind, found: total }))); // prettier-ignore
      return { groups };
    },
  });
};

/** How much of each kind was found. */
export type Searched = readonly Readonly<{ kind: string; found: number }>[];
