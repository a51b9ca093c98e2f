import {
  narrowedTo,
  restrictionAggregate,
  type RestrictionEvent,
  type RestrictionState,
} from '@caseward/access-domain';
import { EventStoreError } from '@caseward/event-store';
import { Refusal, type Id, type RecordId, type Restriction } from '@caseward/kernel';
import type { Provenance, Streams } from '@caseward/server-kit';
import { v5 } from 'uuid';

const same = (a: RestrictionState, b: RestrictionState) => JSON.stringify(a) === JSON.stringify(b);
const isConflict = (error: unknown) => error instanceof EventStoreError && error.kind === 'conflict';
/** Tried again, a command may write something else: then it is another event. */
const another = (by: Provenance, what: string): Provenance => ({ ...by, commandId: v5(what, by.commandId) });

/** Writes to the restriction of a record what the gates of `Access` promise. */
export class RestrictionWriter {
  constructor(private readonly streams: Streams) {}

  private append(record: RecordId, event: RestrictionEvent, expected: 'no_stream' | 'any', by: Provenance) {
    return this.streams.append(restrictionAggregate, record, [event], expected, by);
  }

  /** @throws Refusal `record/id-in-use` */
  async restrict(record: RecordId, kind: string, restriction: Restriction, by: Provenance): Promise<void> {
    const { school, readers, reporter, tier, about, excluded } = restriction;
    const few = { ...(readers ? { readers } : {}), ...(reporter ? { reporter } : {}) };
    const data = { recordId: record, kind, schoolId: school, tier, about, excluded, ...few };
    const event = { type: 'RecordRestricted' as const, data };
    try {
      await this.append(record, event, 'no_stream', by);
    } catch (error) {
      if (!isConflict(error)) throw error;
      // An earlier attempt got this far. Only the same restriction will do: never a wider one than the record's own.
      const { state } = await this.streams.fold(restrictionAggregate, record);
      if (!same(state, restrictionAggregate.evolve(undefined, event))) throw new Refusal('record/id-in-use');
    }
  }

  async narrow(record: RecordId, to: Restriction, by: Provenance, seen: bigint | undefined): Promise<readonly Id[]> {
    const { state, revision } = await this.streams.fold(restrictionAggregate, record);
    const events = narrowedTo(state, record, to);
    // Also when an earlier attempt got this far.
    if (events.length === 0) return [];
    const at = seen ?? revision;
    await this.streams.append(restrictionAggregate, record, events, at, another(by, `narrowed at ${at}`));
    return (to.readers ?? []).filter((reader) => !state?.readers?.includes(reader));
  }

  async letIn(record: RecordId, people: readonly Id[], by: Provenance): Promise<void> {
    const event = { type: 'ReadersLetIn' as const, data: { recordId: record, people } };
    await this.append(record, event, 'any', another(by, people.join()));
  }

  async letOut(record: RecordId, people: readonly Id[], by: Provenance): Promise<void> {
    const { state } = await this.streams.fold(restrictionAggregate, record);
    const leaving = people.filter((person) => state?.letIn?.includes(person));
    // Also when an earlier attempt got this far.
    if (leaving.length === 0) return;
    const event = { type: 'ReadersLetOut' as const, data: { recordId: record, people: leaving } };
    await this.append(record, event, 'any', another(by, leaving.join()));
  }

  async takeBack(record: RecordId, people: readonly Id[], by: Provenance): Promise<void> {
    const taken = another(by, 'taken back');
    for (;;) {
      const { state, revision } = await this.streams.fold(restrictionAggregate, record);
      if (!state || revision === 'no_stream') return;
      const readers = state.readers?.filter((reader) => !people.includes(reader));
      try {
        await this.narrow(record, { ...state, ...(readers ? { readers } : {}) }, taken, revision);
        break;
      } catch (error) {
        if (!isConflict(error)) throw error;
      }
    }
    await this.letOut(record, people, taken);
  }
}
