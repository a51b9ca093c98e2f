import { Refusal } from './refusal';
import type { PersonId } from './vocabulary';

/** A command in the life of a record: in which statuses it is taken, by whom, and what else stands in its way. */
export type Turn<R extends Readonly<{ status: string }>, Code extends string> = Readonly<{
  from: readonly R['status'][];
  /** Where the record stands afterwards, when that is elsewhere. For the picture; the fold says what is so. */
  to?: readonly R['status'][];
  /** These people alone, beside what `may` asks: the case manager, the investigator. */
  by?: (record: R) => readonly PersonId[];
  /** Not these people, although `may` lets them: called to the record for something else, or a party to the matter. */
  except?: (record: R) => readonly PersonId[];
  unless?: (record: R) => Code | false | undefined;
  /** Given by the system, or from elsewhere than the record's own page: taken, and never offered. */
  offered?: false;
}>;

/** What whoever offers, refuses or draws needs to know of any life. */
export type AnyLifecycle = Readonly<{
  statuses: readonly string[];
  turns: Readonly<Record<string, Readonly<{ from: readonly string[]; to?: readonly string[]; offered?: false }>>>;
  /** How a record comes to be, when a command of its own makes it so. */
  begins?: Readonly<Record<string, string>>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each life has its own record; only its own table looks into it
  takes: (record: any, command: string, actor: PersonId) => boolean;
}>;

/**
 * Which command a record takes in which status: one table by which rules refuse, pages offer and docs draw. What else
 * a command needs, its own rule says. `because`: what is said of a command that comes in a status that does not take it.
 */
export const lifecycleFor =
  <R extends Readonly<{ status: string }>, Code extends string>() =>
  <const T extends Readonly<Record<string, Turn<R, Code>>>>(life: {
    none: Code;
    because: Readonly<Record<R['status'], Code>>;
    notYours?: Code;
    begins?: Readonly<Record<string, R['status']>>;
    turns: T;
  }) => {
    type Name = keyof T & string;
    const refusalOf = (record: R, command: Name, actor: PersonId | undefined): Code | undefined => {
      const turn: Turn<R, Code> = life.turns[command]!; // Name is a key of the table
      // What comes out of a record with a status has one of its statuses.
      if (!turn.from.includes(record.status)) return life.because[record.status as R['status']];
      const notTheirs =
        turn.by?.(record).includes(actor ?? '') === false || turn.except?.(record).includes(actor ?? '');
      if (actor !== undefined && notTheirs) return life.notYours ?? life.none;
      return turn.unless?.(record) || undefined;
    };
    return {
      // The keys of the table are its statuses.
      statuses: Object.keys(life.because) as R['status'][],
      turns: life.turns,
      ...(life.begins ? { begins: life.begins } : {}),
      refusalOf,
      /** The record, when it takes this command now, from this actor when one is given. @throws Refusal */
      ready: <S extends R>(record: S | Readonly<{ status: 'none' }>, command: Name, actor?: PersonId): S => {
        if (record.status === 'none') throw new Refusal<Code>(life.none);
        // What is not `none` is a record.
        const refusal = refusalOf(record as S, command, actor);
        if (refusal) throw new Refusal<Code>(refusal);
        return record as S;
      },
      takes: (record: R, command: string, actor: PersonId): boolean => {
        const turn: Turn<R, Code> | undefined = life.turns[command];
        return turn !== undefined && turn.offered !== false && refusalOf(record, command, actor) === undefined;
      },
    };
  };

/** As the wire names a command. */
export const onTheWire = (command: string): string => command.charAt(0).toLowerCase() + command.slice(1);
