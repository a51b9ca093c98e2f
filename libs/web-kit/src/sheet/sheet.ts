import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Topic } from '../ask/use-ask';
import type { Loader } from '../form/problems';
import type { FieldSpec, Values } from './fields';

/** Any record whose page offers commands. */
export type ActedOn = Readonly<{ id: string; entries: number; nextCommands: readonly string[] }>;

/** What all forms of one kind of record share. */
type Kind<R> = Readonly<{
  /** Why a rule may say no, in words. */
  refusals: Readonly<Record<string, string>>;
  /** What pages ask again afterwards. */
  changes: readonly Topic[];
  /** What every command of it says without asking: its own id. `fresh`: an id for what it brings about, the same until it is sent. */
  fixed: (record: R, fresh: string) => object;
  /** Where what a rule finds missing is mended, by the code of its refusal: an address, or a form of the page. */
  mends?: (record: R) => Readonly<Record<string, string | undefined>>;
}>;
/** One form, as data. */
export type Sheet<R> = Kind<R> &
  Readonly<{
    command: string;
    schema: Loader<z.ZodType>;
    /** What somebody does by it, as they would say it: the line that opens it, and its name. */
    title: string;
    /** Where the answers say what is done, it says so. */
    button: string | ((values: Values) => string);
    hint?: ReactNode | ((record: R) => ReactNode);
    danger?: boolean;
    /** Beside something that matters more. */
    quiet?: boolean;
    fields: Readonly<Record<string, FieldSpec<R>>>;
    /** What stands in its fields at the beginning, where that is not nothing. */
    initial?: (record: R) => Values;
    /** Not sensible on this record, although it would be taken: nobody to choose from. */
    if?: (record: R) => boolean;
    /** Before the button: what the law or the procedure says. */
    note?: (values: Values, record: R) => ReactNode;
  }>;

/** The kit for one kind of record: `const sheet = sheetsOf<Case>({ … }); export const close = sheet({ … })`. */
export const sheetsOf =
  <R>(kind: Kind<R>) =>
  <I extends z.ZodType>(
    sheet: Omit<Sheet<R>, keyof Kind<R> | 'schema' | 'fields'> &
      Partial<Pick<Kind<R>, 'fixed' | 'changes'>> &
      Readonly<{
        schema: Loader<I>;
        /** In the order of the page; their names are those of the command's input. */
        fields: Readonly<{ [K in keyof z.input<I> & string]?: FieldSpec<R> }>;
      }>,
  ): Sheet<R> => ({ ...kind, ...sheet, fields: sheet.fields as Readonly<Record<string, FieldSpec<R>>> }); // none of them is undefined: they are written out
