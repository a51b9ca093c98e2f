import {
  EventStore,
  EventStoreError,
  streamName,
  type AppendResult,
  type Checkpoint,
  type StreamName,
} from '@caseward/event-store';
import type { Aggregate, EventMeta, EventOf, EventSchemas, Id, OpenOf } from '@caseward/kernel';
import type { Codec } from '@caseward/sealing';
import { v5 } from 'uuid';
import type { Provenance } from './access';
import type { Clock } from './clock';
import { SharedReads } from './shared-reads';

/** What of a stream was appended by one command: the ground of idempotency. */
export type Done = Readonly<{ checkpoint: Checkpoint; revision: bigint }>;

/** Two people may use one command id; neither gets the other's receipt, and neither's words are lost. */
export const doneBy = (actor: Id, commandId: Id): string => `${actor}/${commandId}`;

export type Folded<S> = Readonly<{
  state: S;
  revision: bigint | 'no_stream';
  /** By `doneBy`. */
  done: ReadonlyMap<string, Done>;
}>;

type Cached = Readonly<{ state: unknown; revision: bigint | 'no_stream'; done: Map<string, Done> }>;
const MOST_CACHED = 5_000;

/** The log as rules see it: streams folded at their head, and events sealed on their way in. */
export class Streams {
  private readonly cache = new Map<string, Cached>();
  private readonly reads = new SharedReads<Folded<unknown>>();

  constructor(
    private readonly store: EventStore,
    private readonly codec: Codec,
    private readonly clock: Clock,
    private readonly deployment: Readonly<{ trust: Id; appVersion: string }>,
  ) {}

  get trust(): Id {
    return this.deployment.trust;
  }

  /** Always at the head: what is cached is the state at a revision, and what came since is read and folded. */
  fold<S, F extends EventSchemas>(aggregate: Aggregate<S, F>, about: Id): Promise<Folded<S>> {
    const stream = streamName(aggregate.name, about);
    // A stream is folded by its own aggregate only, so what others share of it is of this type.
    return this.reads.read(stream, () => this.foldOnce(aggregate, stream)) as Promise<Folded<S>>;
  }

  private async foldOnce<S, F extends EventSchemas>(
    aggregate: Aggregate<S, F>,
    stream: StreamName,
  ): Promise<Folded<S>> {
    const known = this.cache.get(stream);
    // Written below under this aggregate's stream only, so the state is of its type.
    let state = known ? (known.state as S) : aggregate.initial;
    let revision = known?.revision ?? 'no_stream';
    const done = known?.done ?? new Map<string, Done>();
    for await (const stored of this.store.readStream(stream, { from: revision === 'no_stream' ? 0n : revision + 1n })) {
      const { type, data } = this.codec.open(stored);
      // The codec has just read it through this aggregate's schema.
      state = aggregate.evolve(state, { type, data } as OpenOf<F>);
      revision = stored.revision;
      const { commandId, actor } = stored.meta;
      if (typeof commandId === 'string' && typeof actor === 'string')
        done.set(doneBy(actor, commandId), { checkpoint: stored.checkpoint, revision });
    }
    this.remember(stream, { state, revision, done });
    return { state, revision, done };
  }

  /**
   * Seals (keys are durable first) and appends. Ids are made from the command's, so that an unknown outcome is asked
   * again with the same ids and answered with the first result. @throws EventStoreError `conflict`
   */
  async append<S, F extends EventSchemas>(
    aggregate: Aggregate<S, F>,
    about: Id,
    events: readonly EventOf<F>[],
    expected: bigint | 'no_stream' | 'any',
    provenance: Provenance,
    more: Partial<Pick<EventMeta, 'occurredAt' | 'learnedAt' | 'factRefs'>> = {},
  ): Promise<AppendResult> {
    const stream = streamName(aggregate.name, about);
    const { person } = provenance.asker;
    const named = events.map((event, i) => ({
      ...event,
      id: v5(`${aggregate.name}/${person}/${i}`, provenance.commandId),
    }));
    const sealed = await this.codec.seal(aggregate, stream, named);
    const { trust, appVersion } = this.deployment;
    const { commandId, correlationId, causationId, asker, actingRole, body, tier } = provenance;
    const recordedAt = this.clock.now();
    const ready = named.map(({ id, type }, i) => {
      const { data, schemaVersion, keyIds } = sealed[i]!; // seal answers one for each
      const meta: EventMeta = {
        $correlationId: correlationId,
        $causationId: causationId,
        commandId,
        actor: asker.person,
        actingRole,
        session: asker.session,
        trust,
        ...(body && body !== trust ? { school: body } : {}),
        tier,
        recordedAt,
        schemaVersion,
        keyIds,
        factRefs: {},
        appVersion,
        ...more,
      };
      return { id, type, data, meta };
    });
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.store.append(stream, ready, { expected });
      } catch (error) {
        if (!(error instanceof EventStoreError) || error.kind !== 'outcome_unknown' || attempt >= 5) throw error;
      }
    }
  }

  private remember(stream: string, folded: Cached) {
    // A slower reader of the same stream must not put an older head back.
    const known = this.cache.get(stream);
    const isNewer = known && known.revision !== 'no_stream' && (folded.revision === 'no_stream' || folded.revision < known.revision); // prettier-ignore
    if (isNewer) return;
    this.cache.delete(stream);
    this.cache.set(stream, folded);
    if (this.cache.size > MOST_CACHED) this.cache.delete(this.cache.keys().next().value!);
  }
}
