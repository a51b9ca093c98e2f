import type { Id, Instant } from '@caseward/kernel';
import { idOf } from './ids';

/** One command of the demo: told at its own time, by its own person, through the same gate as everybody's. */
export type Step = Readonly<{ at: Instant; as: Id | 'system'; type: string; input: unknown; commandId: Id }>;

/** What may be told at once: each lane in its own order, chapters one after another. */
export type Chapter = Readonly<{ about: string; lanes: readonly (readonly Step[])[] }>;

/** A step whose id follows from its key, so that told again it is the same command. */
export const step = (key: string, at: Instant, as: Step['as'], type: string, input: unknown): Step => ({
  at,
  as,
  type,
  input,
  commandId: idOf(`step/${key}`),
});
