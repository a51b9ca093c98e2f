import { categoryOf, idOf, type StoredEvent } from '@caseward/event-store';
import type { EventMeta } from '@caseward/kernel';
import { PoisonEvent, type AnyProjected } from './consumer';

/** Reads a stored event: its open fields in the present shape, and its sealed segments. @throws when it cannot. */
export type Open = (stored: StoredEvent) => Pick<AnyProjected, 'type' | 'data' | 'sealed'>;

/** By the clock port, as the gate wrote it; a foreign event has only the store's own time. */
export const recordedAt = (event: StoredEvent | undefined): string | null => {
  const recorded = event?.meta['recordedAt'];
  return typeof recorded === 'string' ? recorded : (event?.storedAt.toISOString() ?? null);
};

/** Opens an event when the first consumer asks for it, and once for all of them. */
export const openedOnce = (open: Open) => {
  const opened = new Map<StoredEvent, AnyProjected>();
  return (stored: StoredEvent): AnyProjected => {
    const known = opened.get(stored);
    if (known) return known;
    const { id, stream, revision, meta } = stored;
    const at = { id, record: idOf(stream), category: categoryOf(stream), revision };
    try {
      // The gate writes the metadata of every event in this shape.
      const event = { ...open(stored), ...at, meta: meta as EventMeta };
      opened.set(stored, event);
      return event;
    } catch (error) {
      throw new PoisonEvent(id, at.category, error);
    }
  };
};
