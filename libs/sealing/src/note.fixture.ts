import { streamName, type Checkpoint, type StoredEvent } from '@caseward/event-store';
import { folding, id, sealed, type Aggregate, type OpenOf } from '@caseward/kernel';
import { z } from 'zod';

import type { Codec } from './codec';

/** A record made for the specs of this lib, with the history that a real one gathers over the years. */
export const noteEvents = {
  // v1 had `urgent: boolean`; v2 replaced it by `level`; v3 added `channel`.
  NoteWritten: z.object({
    pupilId: id,
    level: z.enum(['low', 'high']),
    channel: z.string().optional(),
    text: sealed('record', z.string()),
    pupilName: sealed('person', z.string(), 'pupilId').describe('as the reporter wrote it'),
    advice: sealed('record', z.object({ by: z.string(), said: z.string().nullable() }).optional()),
  }),
  NoteClosed: z.object({ day: z.iso.date() }),
  AuthorNamed: z.object({ name: sealed('person', z.string()) }),
};
type State = Readonly<{ notes: number; high: number; closed: boolean }>;

export const note: Aggregate<State, typeof noteEvents> = {
  name: 'note',
  events: noteEvents,
  versions: { NoteWritten: 3 },
  upcasters: {
    NoteWritten: {
      1: ({ urgent, ...rest }) => ({ ...rest, level: urgent ? 'high' : 'low' }),
      2: (open) => ({ ...open, channel: 'unknown' }),
    },
  },
  initial: { notes: 0, high: 0, closed: false },
  evolve: folding<State, OpenOf<typeof noteEvents>>({
    NoteWritten: (s, { level }) => ({ ...s, notes: s.notes + 1, high: s.high + (level === 'high' ? 1 : 0) }),
    NoteClosed: (s) => ({ ...s, closed: true }),
    AuthorNamed: (s) => s,
  }),
  commands: [],
};

export const ids = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const stream = streamName('note', ids(1));
export const pupilId = ids(2);
export const written = {
  id: ids(101),
  type: 'NoteWritten',
  data: { pupilId, level: 'high', text: 'Zebedee said he sleeps badly.', pupilName: 'Zebedee Quillfeather' },
};
export const closed = { id: ids(102), type: 'NoteClosed', data: { day: '2026-09-07' } };

/** Seals events and hands them back as a store would: through JSON. */
export const stored = async (
  codec: Codec,
  events: readonly { id: string; type: string; data: unknown }[],
  to = stream,
): Promise<StoredEvent[]> => {
  const sealedEvents = await codec.seal(note, to, events);
  return sealedEvents.map(({ data, schemaVersion, keyIds }, i) => ({
    ...JSON.parse(JSON.stringify({ id: events[i]!.id, type: events[i]!.type, data, meta: { schemaVersion, keyIds } })),
    stream: to,
    revision: BigInt(i),
    checkpoint: String(i) as Checkpoint, // specs never read it
    storedAt: new Date(0),
  }));
};
