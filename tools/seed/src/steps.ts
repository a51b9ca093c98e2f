import type { Id, Instant, Refusal } from '@caseward/kernel';
import { idOf } from './ids';

/** One command of the demo: told at its own time, by its own person, through the same gate as everybody's. */
export type Step = Readonly<{
  /** `story/beat`: which one it was, when a rule refuses it. */
  key: string;
  at: Instant;
  as: Id | 'system';
  type: string;
  input: unknown;
  commandId: Id;
}>;

/** What may be told at once: each lane in its own order, chapters one after another. */
export type Chapter = Readonly<{ about: string; lanes: readonly (readonly Step[])[] }>;

/** A step whose id follows from its key, so that told again it is the same command. */
export const step = (key: string, at: Instant, as: Step['as'], type: string, input: unknown): Step => ({
  key,
  at,
  as,
  type,
  input,
  commandId: idOf(`step/${key}`),
});

/** A rule said no to a demo: in which story, at which of its steps, to which command, by whom and when. */
export const refusedStep = ({ about }: Pick<Chapter, 'about'>, { key, type, as, at }: Step, refusal: Refusal): Error =>
  new Error(`the demo story was refused: ${about}, ${key}: ${type} by ${as} at ${at}: ${refusal.code}`, {
    cause: refusal,
  });
