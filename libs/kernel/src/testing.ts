import { expect } from '@jest/globals';
import type { z } from 'zod';
import type {
  Aggregate,
  AnyEvent,
  Calendar,
  Command,
  Deadline,
  EventMeta,
  EventOf,
  EventSchemas,
  Moment,
  OpenOf,
} from './index';

const freeze = <T>(value: T): T => {
  if (value && typeof value === 'object') Object.values(value).forEach(freeze);
  return Object.freeze(value);
};

/**
 * given(events).when(command, input).then(events) — or .refused(code). Facts from other streams: given(…).knowing(facts).
 * State is frozen, so a fold that mutates fails.
 */
export const scenario =
  <S, F extends EventSchemas>(aggregate: Pick<Aggregate<S, F>, 'events' | 'initial' | 'evolve'>, moment: Moment) =>
  (...past: readonly (EventOf<F> | OpenOf<F>)[]) => {
    const state = past.reduce((s, e) => freeze(aggregate.evolve(s, freeze(e as OpenOf<F>))), freeze(aggregate.initial));
    const knowing = <X>(facts: X) => ({
      when: <I extends z.ZodType>(
        command: Pick<Command<S, F, string, I, X>, 'input' | 'decide'>,
        input: z.input<I>,
        at: Partial<Moment> = {},
      ) => {
        const run = () => command.decide(state, command.input.parse(input), { ...moment, ...at }, facts);
        return {
          then: (...expected: readonly EventOf<F>[]) => expect(run()).toEqual(expected),
          refused: (code: string) => expect(run).toThrow(expect.objectContaining({ name: 'Refusal', code })),
        };
      },
    });
    return { knowing, when: knowing(undefined).when };
  };

/** Metadata for specs: only what the rule under test looks at needs naming. */
export const metaOf = (known: Partial<EventMeta> = {}): EventMeta => ({
  $correlationId: 'correlation', $causationId: 'cause', commandId: 'command', actor: 'actor', actingRole: 'STAFF', session: 'session',
  trust: 'trust', tier: 'T2', recordedAt: '2026-09-07T09:00:00.000Z', schemaVersion: 1, keyIds: [], factRefs: {}, appVersion: '0',
  ...known,
}); // prettier-ignore

/** What is still running after these events: key → due. */
export const running = <E extends AnyEvent>(
  deadline: Deadline<E>,
  calendar: Calendar,
  ...events: readonly (NoInfer<E> & { readonly meta?: Partial<EventMeta> })[]
): Readonly<Record<string, string>> => {
  const due = new Map<string, string>();
  for (const { type, data, meta } of events) {
    const stops = (deadline.stops as Record<string, (d: unknown, m: EventMeta) => string>)[type];
    if (stops) due.delete(stops(data, metaOf(meta)));
    const starts = (
      deadline.starts as Record<
        string,
        (d: unknown, m: EventMeta, c: Calendar) => { key: string; due: string } | undefined
      >
    )[type];
    const started = starts?.(data, metaOf(meta), calendar);
    if (started) due.set(started.key, started.due);
  }
  return Object.fromEntries(due);
};
