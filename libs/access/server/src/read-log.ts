import { readingAggregate } from '@caseward/access-domain';
import type { EventOf, FieldClass, Id } from '@caseward/kernel';
import type { Asker, Clock, Reading, Streams } from '@caseward/server-kit';

/** Looking at the same thing again within this time is one look. */
const ONE_LOOK = 10 * 60_000;
const MOST_REMEMBERED = 50_000;

/** Writes down who looked at what, before it leaves: one event for each person, record and set of field classes in ten minutes. */
export class ReadLog {
  private readonly recent = new Map<string, number>();

  constructor(
    private readonly streams: Streams,
    private readonly clock: Clock,
  ) {}

  /** Throws when it cannot be written: then nothing may leave. */
  async note(asker: Asker, readings: readonly Reading[], through: string, readId: Id): Promise<void> {
    const now = Date.parse(this.clock.now());
    const isNew = (record: Id, fieldClass: FieldClass) => {
      const seen = this.recent.get(`${asker.person}/${record}/${fieldClass}`);
      return seen === undefined || now - seen > ONE_LOOK;
    };
    const fresh = readings
      .filter(({ tier }) => tier >= 'T2')
      .map((reading) => ({ ...reading, classes: reading.classes.filter((c) => isNew(reading.record, c)) }))
      .filter(({ classes }) => classes.length > 0);
    if (fresh.length === 0) return;
    const events = fresh.map(({ record, kind, school, tier, classes }): EventOf<typeof readingAggregate.events> => ({
      type: 'RecordRead',
      data: { recordId: record, kind, schoolId: school, tier, classes, through },
    }));
    await this.streams.append(readingAggregate, asker.person, events, 'any', {
      commandId: readId,
      correlationId: readId,
      causationId: readId,
      asker,
      actingRole: 'STAFF',
      body: undefined,
      tier: 'T2',
    });
    for (const { record, classes } of fresh)
      for (const c of classes) this.recent.set(`${asker.person}/${record}/${c}`, now);
    for (const [key] of this.recent) {
      if (this.recent.size <= MOST_REMEMBERED) break;
      this.recent.delete(key);
    }
  }
}
