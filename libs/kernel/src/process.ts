import type { Calendar } from './calendar';
import type { AnyEvent, DataOf, EventMeta } from './events';
import type { Instant } from './time';
import type { PersonId, RecordId } from './vocabulary';

/** Something to be done in the name of the system. */
export type Dispatch = Readonly<{ type: string; input: unknown }>;

/**
 * A deadline is read from events: some start it, some stop it. Falling due sends an ordinary command, whose event
 * is among `stops` or whose rule refuses it a second time.
 */
export type Deadline<E extends AnyEvent> = Readonly<{
  name: string;
  /** Where the time comes from, for the "why is this due" line. */
  basis: string;
  starts: {
    readonly [T in E['type']]?: (
      data: DataOf<E, T>,
      meta: EventMeta,
      calendar: Calendar,
    ) => Readonly<{ key: RecordId; due: Instant }> | undefined;
  };
  stops: { readonly [T in E['type']]?: (data: DataOf<E, T>, meta: EventMeta) => RecordId };
  /** `started`: what the event said that started it, so that a step inside a record can name that record. */
  then: (key: RecordId, started: DataOf<E, E['type']>) => Dispatch;
}>;
export const deadlineFor =
  <E extends AnyEvent>() =>
  (deadline: Deadline<E>): Deadline<E> =>
    deadline;

/** An event here leads to a command there: a deadline that is due at once. Its command id is made from the event's id. */
export type Reaction<E extends AnyEvent> = Readonly<{
  name: string;
  on: { readonly [T in E['type']]?: (data: DataOf<E, T>, meta: EventMeta) => Dispatch | undefined };
  /** For an event that leads to several commands, one for each child of a case. What one of them refuses, the others still do. */
  each?: { readonly [T in E['type']]?: (data: DataOf<E, T>, meta: EventMeta) => readonly Dispatch[] };
}>;
export const reactionFor =
  <E extends AnyEvent>() =>
  (reaction: Reaction<E>): Reaction<E> =>
    reaction;

/**
 * Whom an event is told to: everybody who may read the record, these people as far as they may, or whoever reported it, who
 * need not be allowed to read it. `open`: everybody here may know that there is such a record, and these have to do with it.
 */
export type Telling = OfPart &
  (
    | Readonly<{ record: RecordId; to: 'readers' | 'reporter' | readonly PersonId[]; open?: undefined }>
    | Readonly<{ record: RecordId; to: readonly PersonId[]; open: true }>
  );
/**
 * Which of several matters of one notice in one record it is: a clock, an action, a referral. An id or a code, never a name.
 * Each is settled for itself: that one action is done says nothing of the others.
 */
type OfPart = Readonly<{ part?: string | undefined }>;

/** What an event settles: everything of that notice in a record, or these matters alone. */
export type Settling = RecordId | Readonly<{ record: RecordId; parts: readonly string[] }>;

/**
 * Some events somebody must learn of, in the product and by message, until another event settles the matter. Whoever did it
 * is not told. A message says that something waits and nothing more, so a notice has a name and no words.
 */
export type Notice<E extends AnyEvent> = Readonly<{
  /** Upper case: a value of the enum AlertKind, for which the web has words. */
  name: string;
  /** Cannot wait: the message says so, and comes first. */
  urgent: boolean;
  tells: { readonly [T in E['type']]?: (data: DataOf<E, T>, meta: EventMeta) => Telling | undefined };
  settles: { readonly [T in E['type']]?: (data: DataOf<E, T>, meta: EventMeta) => Settling | undefined };
}>;
export const noticeFor =
  <E extends AnyEvent>() =>
  (notice: Notice<E>): Notice<E> =>
    notice;
