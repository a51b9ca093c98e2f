import { readingAggregate } from '@caseward/access-domain';
import type { Id } from '@caseward/kernel';
import type { Asker, Clock, Searched, Streams } from '@caseward/server-kit';

/** Letters added to a search within this time make it narrower: what it finds was counted already. */
const ONE_SEARCH = 60_000;
const MOST_REMEMBERED = 5_000;

type Last = Readonly<{ at: number; text: string; found: Searched }>;

/** Writes down who searched and how much was found, in their own stream. The words stay in memory, and only for a minute's typing. */
export class SearchLog {
  private readonly last = new Map<Id, Last>();

  constructor(
    private readonly streams: Streams,
    private readonly clock: Clock,
  ) {}

  /** Throws when it cannot be written: then nothing may leave. */
  async note(asker: Asker, text: string, found: Searched, searchId: Id): Promise<void> {
    const now = Date.parse(this.clock.now());
    const before = this.last.get(asker.person);
    if (before && now - before.at < ONE_SEARCH && text.startsWith(before.text) && isPartOf(found, before.found)) return;
    const data = { found: found.map(({ kind, found: n }) => ({ kind, found: n })) };
    await this.streams.append(readingAggregate, asker.person, [{ type: 'SearchPerformed', data }], 'any', {
      commandId: searchId,
      correlationId: searchId,
      causationId: searchId,
      asker,
      actingRole: 'STAFF',
      body: undefined,
      tier: 'T2',
    });
    this.last.delete(asker.person);
    this.last.set(asker.person, { at: now, text, found });
    const [oldest] = this.last.keys();
    if (this.last.size > MOST_REMEMBERED && oldest !== undefined) this.last.delete(oldest);
  }
}

/** Nothing that was not counted: each kind was asked before, and found as much or more. */
const isPartOf = (found: Searched, before: Searched): boolean =>
  found.every(({ kind, found: n }) => before.some((one) => one.kind === kind && n <= one.found));
