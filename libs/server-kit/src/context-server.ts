import type { AnyAggregate, Deadline, Notice, Reaction } from '@caseward/kernel';
import type { Codec } from '@caseward/sealing';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { GraphQLResolveInfo } from 'graphql';
import type { Access } from './access';
import type { Ask, Loaders } from './ask';
import type { Holder } from './attachments';
import type { Clock } from './clock';
import type { Calendars } from './command-gate';
import type { Drafts } from './drafts/drafts';
import type { AnyProjection, Log, OnProjected } from './projections';
import type { AnyQuestion } from './question';
import { searchQuestion, type NamedBy, type Search } from './search';
import type { Streams } from './streams';
import { workQuestion, type Work } from './work';

export type Db = NodePgDatabase;

/** What the platform lends to a context. */
export type Platform = Readonly<{
  db: Db;
  streams: Streams;
  codec: Codec;
  clock: Clock;
  access: Access;
  calendars: Calendars;
  drafts: Drafts;
  log: Log;
  mode: 'demo' | 'production';
  /** After so long without work a page locks itself. */
  idleMinutes: number;
  /** In every process, after the projections have been committed. */
  onProjected: (listener: OnProjected) => void;
}>;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a parent row of any type, checked by the generated resolver types where it matters
export type FieldResolver = (row: any, args: any, ask: Ask, info: GraphQLResolveInfo) => unknown;

/** What a context answers with, once the platform stands. */
export type Served = Readonly<{
  questions: readonly AnyQuestion[];
  /** Fields that are not simply a column of the row. */
  types: Readonly<Record<string, Readonly<Record<string, FieldResolver>>>>;
  /** Changes that are no events and no records: the few that no command gate needs to see. By their name. */
  mutations?: Readonly<Record<string, (input: unknown, ask: Ask) => Promise<unknown>>>;
  /**
   * What a person is asked for before their command is heard, by its type: something that stood before them on the page. A rule
   * never reads a projection, and what was shown is no fact of a record. @throws Refusal; for whoever may not know of the
   * record it must say nothing, and leave the answer to the gate.
   */
  before?: Readonly<Record<string, (input: unknown, ask: Ask) => Promise<void>>>;
  /** Types that other contexts may refer to by id. */
  loaders?: Loaders;
  /** What of it can be searched for, in the order in which it is shown. */
  searches?: readonly Search[];
  /** What of it waits for people. */
  work?: Work;
  /** Of the one context that knows everybody's name. */
  namedBy?: NamedBy;
  /** Before the first question is answered: in-memory indexes. */
  start?: () => Promise<void>;
}>;

/** What a context gives to the product. A new slice adds to these lists; no module, handler or resolver class is written. */
export type Context = Readonly<{
  name: string;
  /** Its part of the GraphQL schema. */
  sdl: string;
  aggregates: readonly AnyAggregate[];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each has its own events
  deadlines?: readonly Deadline<any>[];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each has its own events
  reactions?: readonly Reaction<any>[];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each has its own events
  notices?: readonly Notice<any>[];
  projections: readonly AnyProjection[];
  /** Its events by which a text is taken from every reader: each says in `entry`, and perhaps in `field`, which. */
  redactions?: readonly string[];
  /** Its kinds of record that take files. */
  holders?: readonly Holder[];
  serve: (platform: Platform) => Served;
}>;

/** All that can be asked of the product: each context's questions, the search over all of them, and what waits for somebody in any. */
export const questionsOf = (
  served: readonly Served[],
  { access, clock }: Pick<Platform, 'access' | 'clock'>,
): readonly AnyQuestion[] => [
  ...served.flatMap(({ questions }) => questions),
  searchQuestion({
    searches: served.flatMap(({ searches = [] }) => searches),
    namedBy: async (text) => (await Promise.all(served.map(({ namedBy }) => namedBy?.(text) ?? []))).flat(),
    access,
    clock,
  }),
  workQuestion({ works: served.flatMap(({ work }) => (work ? [work] : [])), access, clock }),
];
