import type { Id, RecordId } from '@caseward/kernel';
import type { z } from 'zod';
import type { Needs } from './access';
import type { Ask } from './ask';

/**
 * Something that can be asked. `of` says of what: a record (an asker with no right to know gets null, as if there were
 * none), a school or the trust, or anywhere (then the answer filters its rows by visibility).
 */
export type Question<I extends z.ZodType, A> = Readonly<{
  /** The GraphQL query field. */
  name: string;
  input: I;
  needs: Needs | 'signed-in' | 'anyone';
  of?: (input: z.output<I>) => Readonly<{ body: Id }> | Readonly<{ record: RecordId }>;
  answer: (input: z.output<I>, ask: Ask) => Promise<A>;
}>;

export const question = <I extends z.ZodType, A>(q: Question<I, A>): Question<I, A> => q;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each is parsed by its own schema; the gate only routes
export type AnyQuestion = Question<any, any>;
