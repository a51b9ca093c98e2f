import { z } from 'zod';

/** The kinds of event an aggregate can record: one schema each, keyed by the event's name. */
export type EventSchemas = Readonly<Record<string, z.ZodObject>>;

/** Whose key seals a field: the record's, or that of a person (the stream's own, or the one an open field names). */
export type SealOwner = Readonly<{ kind: 'record' } | { kind: 'person'; idIn: string | undefined }>;

declare const SEALED: unique symbol;
export type SealedSchema<S extends z.ZodType> = S & { readonly [SEALED]: true };

const owners = new WeakMap<z.ZodType, SealOwner>();

/**
 * Marks a top-level field of an event as personal text: it is stored only as ciphertext.
 * `sealed('record', …)` uses the record's own key; `sealed('person', …)` the key of the person whose stream it is;
 * `sealed('person', …, 'pupilId')` that of the person whom another, open field of the event names.
 * The mark goes outermost: `sealed('record', z.string().optional())`; the codec refuses it further in.
 */
export const sealed = <S extends z.ZodType>(kind: 'record' | 'person', schema: S, idIn?: string): SealedSchema<S> => {
  // A copy carries the mark: the same schema may be open, or sealed by another key, elsewhere.
  const marked = schema.clone();
  owners.set(marked, kind === 'record' ? { kind } : { kind, idIn });
  // `clone` keeps the class of the schema; the brand exists only in types.
  return marked as SealedSchema<S>;
};

/** Undefined for an open field. A schema made from a marked one by `.describe()` or a check keeps the mark, as its type does. */
export const sealOwnerOf = (schema: z.ZodType): SealOwner | undefined => {
  // zod types a parent by its core type, which is all that the map needs.
  for (let at: z.ZodType | undefined = schema; at; at = at._zod.parent as z.ZodType | undefined) {
    const owner = owners.get(at);
    if (owner) return owner;
  }
  return undefined;
};

type Open<O extends z.ZodObject> = Pick<
  z.infer<O>,
  { [K in keyof O['shape']]: O['shape'][K] extends { readonly [SEALED]: true } ? never : K }[keyof O['shape']] &
    keyof z.infer<O>
>;

/** An event as a rule writes it: everything in clear, before it is sealed. */
export type EventOf<F extends EventSchemas> = {
  [T in keyof F & string]: Readonly<{ type: T; data: Readonly<z.infer<F[T]>> }>;
}[keyof F & string];

/**
 * An event as a fold, a deadline or a projection sees it: the open fields only. Text is for people, not for rules,
 * so folding needs no key and erasure can never break a rule.
 */
export type OpenOf<F extends EventSchemas> = {
  [T in keyof F & string]: Readonly<{ type: T; data: Readonly<Open<F[T]>> }>;
}[keyof F & string];

export type AnyEvent = Readonly<{ type: string; data: unknown }>;
export type DataOf<E extends AnyEvent, T extends E['type']> = Extract<E, { type: T }>['data'];

/** What travels with every event, in clear: ids, codes and times, never a name. */
export type EventMeta = Readonly<{
  $correlationId: string;
  $causationId: string;
  commandId: string;
  actor: string;
  actingRole: string;
  onBehalfOf?: string;
  session: string;
  trust: string;
  school?: string;
  purpose?: string;
  tier: string;
  /** When it happened in the world, and when the school learned of it: statutory clocks start here. */
  occurredAt?: string;
  learnedAt?: string;
  /** From the clock port: the product's truth. */
  recordedAt: string;
  schemaVersion: number;
  keyIds: readonly string[];
  /** The revisions of other streams that the rule relied on. */
  factRefs: Readonly<Record<string, string>>;
  policyRefs?: readonly string[];
  appVersion: string;
}>;

/** A fold answers every kind of event: leaving one out does not compile. */
export type Fold<S, E extends AnyEvent> = { [T in E['type']]: (state: S, data: DataOf<E, T>) => S };
export const folding =
  <S, E extends AnyEvent>(on: Fold<S, E>) =>
  (state: S, event: E): S =>
    // TypeScript cannot pair event.type with event.data across a union; Fold has already checked every pair.
    (on as Record<string, (state: S, data: unknown) => S>)[event.type]!(state, event.data);
