import { categoryOf, type NewEvent, type StoredEvent, type StreamName } from '@caseward/event-store';
import { id as idSchema, type AnyAggregate } from '@caseward/kernel';

import { Erased } from './erased';
import type { Keyring } from './keyring';
import { SealBroken, placeOf, sealField, unsealField, type SealedText, type Segment } from './segment';
import { planOf } from './sealing-plan';
import { shapesOf, type AggregateShape, type EventShape } from './shape';

/** The `data` of every stored event. */
export type StoredData = Readonly<{ open: Readonly<Record<string, unknown>>; sealed: readonly Segment[] }>;
/** What goes to the store as `data`, and into its metadata as `schemaVersion` and `keyIds`. */
export type SealedEvent = Readonly<{ data: StoredData; schemaVersion: number; keyIds: readonly string[] }>;
export type OpenedEvent = Readonly<{
  type: string;
  /** The open fields in the present version's shape: what a fold takes. */
  data: Readonly<Record<string, unknown>>;
  /** The sealed fields as nobody can read them, by name. A field that was left out is left out. */
  sealed: Readonly<Record<string, SealedText>>;
}>;

/** A stored event that this version of the software does not know, or written by a later one. */
export class UnknownShape extends Error {
  override readonly name = 'UnknownShape';
  constructor(
    readonly stream: StreamName,
    readonly revision: bigint,
    what: string,
  ) {
    super(`${stream} ${revision}: ${what}`);
  }
}

/** Between events as rules write them and events as the log stores them: open fields in clear, text as ciphertext. */
export class Codec {
  private readonly shapes: ReadonlyMap<string, AggregateShape>;

  /** @throws Error for a schema that could store text in clear, or events that could not be read back. */
  constructor(
    aggregates: readonly AnyAggregate[],
    private readonly keyring: Keyring,
  ) {
    this.shapes = shapesOf(aggregates);
  }

  /**
   * Seals the events of one append. Keys are made, in one batch, and are durable when this resolves. Fields that the
   * schema does not have are dropped, as zod does. @throws Error when an event does not fit its schema: an accident.
   */
  async seal(
    aggregate: Pick<AnyAggregate, 'name'>,
    stream: StreamName,
    events: readonly Pick<NewEvent, 'id' | 'type' | 'data'>[],
  ): Promise<readonly SealedEvent[]> {
    if (categoryOf(stream) !== aggregate.name) throw new Error(`${stream} is not a stream of ${aggregate.name}`);
    const plans = events.map(({ id, type, data }) => {
      const shape = this.shapes.get(aggregate.name)?.get(type);
      if (!shape) throw new Error(`${aggregate.name} has no event ${type}`);
      // A store may hand ids back in lower case, and the id is part of what binds a text to its place.
      if (!idSchema.safeParse(id).success) throw new Error(`the id of ${type} is not a lower-case UUID`);
      return { id, type, version: shape.version, ...planOf(shape, stream, type, data) };
    });
    const owners = plans.flatMap(({ sealed }) => sealed.map(({ owner }) => owner));
    const keys = (await this.keyring.keysFor(owners, { create: true })).values();
    return plans.map(({ id, type, version, open, sealed }) => {
      const segments = sealed.map(({ field, value }) =>
        // One key was asked for each sealed field, in this order.
        sealField({ s: stream, e: id, t: type, sv: version, f: field }, value, keys.next().value!),
      );
      const keyIds = [...new Set(segments.map(({ kid }) => kid))];
      return { data: { open, sealed: segments }, schemaVersion: version, keyIds };
    });
  }

  /** Needs no key, so that erasure can break no fold and no rebuild. @throws UnknownShape */
  open(stored: StoredEvent): OpenedEvent {
    const { stream, revision, id, type, meta } = stored;
    const shape = this.shapeOf(stored);
    const version = meta['schemaVersion'];
    if (!Number.isInteger(version) || Number(version) < 1 || Number(version) > shape.version)
      throw new UnknownShape(
        stream,
        revision,
        `${type} in schema version ${String(version)}, not 1 to ${shape.version}`,
      );
    const sv = Number(version);
    const { open, sealed: segments } = storedData(stored);
    const sealed: Record<string, SealedText> = {};
    for (const { f, v, alg, kid, iv, ct } of segments) {
      // The types say 1; the log may have been written by later software.
      if ((v as number) !== 1) throw new UnknownShape(stream, revision, `${type}.${f} is sealed in a later way`);
      sealed[f] = { s: stream, e: id, t: type, sv, r: Number(revision), f, v, alg, kid, iv, ct };
    }
    return { type, data: shape.upcasters.slice(sv).reduce((data, upcast) => upcast(data), open), sealed };
  }

  /**
   * Opens texts after the access check, in their order: the value, `Erased` when its key has been destroyed, null
   * where there was none. One key batch for all; about 5 µs a kilobyte, on the event loop: hand over pages, not tables.
   * @throws SealBroken
   */
  async unseal(texts: readonly (SealedText | null | undefined)[]): Promise<(unknown | Erased | null)[]> {
    const keys = await this.keyring.byIds(texts.flatMap((text) => text?.kid ?? []));
    return texts.map((text) => {
      if (!text) return null;
      const key = keys.get(text.kid);
      if (!key) throw new SealBroken(placeOf(text), new Error('no such key'));
      return key === 'destroyed' ? Erased : unsealField(text, key);
    });
  }

  private shapeOf({ stream, revision, type }: StoredEvent): EventShape {
    const shape = this.shapes.get(categoryOf(stream))?.get(type);
    if (!shape) throw new UnknownShape(stream, revision, `unknown event ${type}`);
    return shape;
  }
}

const storedData = ({ data, stream, revision, type }: StoredEvent): StoredData => {
  if (typeof data === 'object' && data && 'open' in data && 'sealed' in data && Array.isArray(data.sealed))
    return data as StoredData; // written by seal(); unseal checks every byte of a segment
  throw new UnknownShape(stream, revision, `${type} has no open and sealed parts`);
};
