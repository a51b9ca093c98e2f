import type { z } from 'zod';
import type { Calendar } from './calendar';
import type { AnyEvent, EventOf, EventSchemas, OpenOf } from './events';
import type { AnyLifecycle } from './lifecycle';
import type { Day, Instant } from './time';
import type { Id, PersonId, RecordId, Relation, Role, SchoolId, Tier } from './vocabulary';

/** Who is asking, in which role, and when. The only clock and the only identity a rule may look at. */
export type Moment = Readonly<{
  now: Instant;
  /** The day in England. */
  today: Day;
  actor: PersonId;
  actingRole: Role;
  session: string;
  /** The one trust of this deployment. */
  trust: Id;
  /** Terms and bank holidays of the school the command is about; of the trust when it is about none. */
  calendar: Calendar;
}>;

/**
 * Who may: handed to `decide` of access, never an `if`.
 * `at`: where a role must be held: at the trust, at the school that the input names, at the school of the record, or
 * anywhere in the trust.
 * A role held at the trust counts at each of its schools.
 */
export type Rule<I = unknown> = Readonly<{
  roles: readonly Role[];
  at: 'trust' | 'record' | 'anywhere' | ((input: I) => SchoolId);
  /** Enough without a role: `reporter` wrote the record, `named` is one of its few readers. */
  relations?: readonly Relation[];
  /** Being named is enough only for somebody in one of these posts: a teacher who is let in to read decides nothing. */
  namedAs?: readonly Role[];
  tier: Tier;
}>;

/**
 * Who may know of a record at all. Written to its own stream before the record exists, so that a crash leaves
 * a harmless restriction, and nobody reads a record to learn that they may not.
 */
export type Restriction = Readonly<{
  school: SchoolId;
  tier: Tier;
  /** The people it is about: somebody with a declared interest in one of them is shut out. */
  about: readonly PersonId[];
  /** When set, these few people and nobody else, whatever their role. */
  readers?: readonly PersonId[];
  /** Beats everything. */
  excluded: readonly PersonId[];
  reporter?: PersonId;
}>;

/** Folds another stream at its head. The gate notes its revision in `factRefs`. A rule never reads a projection. */
export type ReadFact = <S, F extends EventSchemas>(aggregate: Aggregate<S, F>, about: Id) => Promise<S>;

export type Command<
  S,
  F extends EventSchemas,
  T extends string = string,
  I extends z.ZodType = z.ZodType,
  X = unknown,
> = Readonly<{
  type: T;
  input: I;
  may: Rule<z.output<I>>;
  /** The record it is about; the stream is the aggregate's name and this id. */
  about: (input: z.output<I>) => RecordId;
  /** What the rule needs from outside its own stream. */
  facts?: (read: ReadFact, input: z.output<I>, moment: Moment) => Promise<X>;
  /** That its id follows from another record, and its rule sees to it that it is the right one: a client may send it. */
  follows?: (input: z.output<I>) => boolean;
  /** For a command that creates a record of T2 and above. */
  restricts?: (input: z.output<I>, moment: Moment, facts: X) => Restriction;
  /**
   * For a command that changes who may know of a record that exists: the whole of what holds from then on, written before
   * the event. Undefined: nothing changes.
   */
  narrows?: (input: z.output<I>, moment: Moment, facts: X) => Restriction | undefined;
  /**
   * Whom these events call to a record that their role alone does not open to them: they are let in before the events are
   * appended, so that nobody is called to a door that is shut. (A method, so that a list of commands may hold it.)
   */
  letsIn?(events: readonly EventOf<F>[]): readonly PersonId[];
  /** Whom these events take out again. What their role opens to them stays open. */
  letsOut?(events: readonly EventOf<F>[]): readonly PersonId[];
  /**
   * It replaces or settles what others may be working on as well: not taken from somebody who has not seen what they did
   * meanwhile, until they have.
   */
  sole?: true;
  /** When it happened and when the school learned of it, for the metadata and the statutory clocks. */
  times?: (input: z.output<I>) => Readonly<{ occurredAt?: Instant; learnedAt?: Instant }>;
  /** @throws Refusal */
  decide: (state: S, input: z.output<I>, moment: Moment, facts: X) => readonly EventOf<F>[];
}>;

export const commandFor =
  <S, F extends EventSchemas>() =>
  <const T extends string, I extends z.ZodType, X = undefined>(
    command: Command<S, F, T, I, X>,
  ): Command<S, F, T, I, X> =>
    command;

/** Turns an old stored shape into the next; keyed by the version it starts from. Works on open fields only. */
export type Upcasters<F extends EventSchemas> = Readonly<{
  [T in keyof F & string]?: Readonly<
    Record<number, (open: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>>
  >;
}>;

/** Who asks of a record that has no restriction: the roles they hold today, each with its school or the trust. */
export type Asking = Readonly<{
  person: PersonId;
  roles: readonly Readonly<{ role: Role; body: Id }>[];
  trust: Id;
}>;

export type Aggregate<S, F extends EventSchemas> = Readonly<{
  /** The stream category: lower case, no dash. */
  name: string;
  events: F;
  /** Present shape of each event, when it is not 1. */
  versions?: Readonly<{ [T in keyof F & string]?: number }>;
  upcasters?: Upcasters<F>;
  initial: S;
  evolve: (state: S, event: OpenOf<F>) => S;
  /** Which of its commands a record takes when; rules, pages and docs go by it. */
  lifecycle?: AnyLifecycle;
  /**
   * For a record without a restriction that is not for everybody at each time, such as a draft: the roles of somebody that
   * count for it. Undefined: to them there is none, whatever they send or are told.
   */
  knownTo?: (state: S, asking: Asking) => readonly Role[] | undefined;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- inputs and facts differ per command; each is parsed by its own schema
  commands: readonly Command<S, F, string, any, any>[];
}>;

/* eslint-disable @typescript-eslint/no-explicit-any -- each aggregate has its own state, events and inputs; these only route */
export type AnyCommand = Command<any, any, string, any, any>;
export type AnyAggregate = Readonly<{
  name: string;
  events: EventSchemas;
  versions?: any;
  upcasters?: any;
  initial: any;
  evolve: (state: any, event: any) => any;
  lifecycle?: AnyLifecycle;
  knownTo?: (state: any, asking: Asking) => readonly Role[] | undefined;
  commands: readonly AnyCommand[];
}>;
/* eslint-enable @typescript-eslint/no-explicit-any */
export type { AnyEvent };
