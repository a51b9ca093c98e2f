import type { TypedDocumentString } from '@caseward/contract';
import { CommandForm, Textarea, useCommandForm } from '@caseward/web-kit';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { refusals } from './triage-words';

type Receipt = Readonly<{ recordId: string; position: string }>;
type Bound<T> = Readonly<{ name: string; value: T; onChange: (value: T) => void; problem: string | undefined }>;
type Values = Readonly<Record<string, unknown>>;
/** Binds one of the other answers to its field; `as`: what the command calls it. */
type FieldOf<M> = <K extends keyof M & string>(name: K, as?: string) => Bound<M[K]>;

type Props<I extends z.ZodType, M extends object> = Readonly<{
  concernId: string;
  /** What it is called: the form's name, and its button's. */
  label: string;
  button?: string | ((answers: M) => string);
  command: () => Promise<Readonly<{ input: I }>>;
  document: TypedDocumentString<Record<string, Receipt>, { commandId: string; input: z.output<I> }>;
  /** The field that the text is for; left out by a command that is told without words. */
  field?: 'reason' | 'question' | 'finding' | 'response';
  ask?: string;
  hint?: string;
  /** What else is answered, as it stands before anybody has: kept with the text, so that nothing comes back by halves. */
  begins?: M;
  /** What the command says of these answers, when it is not the answers themselves. */
  says?: (answers: M) => Readonly<Record<string, unknown>>;
  /** How to ask for each of them. */
  asks?: Readonly<Record<string, string>>;
  children?: (field: FieldOf<M>, answers: M) => ReactNode;
  onDone?: () => void;
}>;

/** One thing done with a concern, and one line that says why. After it the page shows what has become of it. */
export const TextForm = <I extends z.ZodType, M extends object = object>(props: Props<I, M>) => {
  const {
    concernId,
    label,
    button = label,
    command,
    document: sent,
    field,
    ask = 'Why?',
    hint,
    begins,
    says,
    asks,
  } = props;
  const form = useCommandForm({
    draft: `${label}-${concernId}`,
    initial: (): Values => ({ ...begins, text: '' }),
    command,
    document: sent,
    input: ({ text, ...answers }) => ({
      concernId,
      ...(says?.(answers as M) ?? answers),
      ...(field ? { [field]: text } : {}),
    }),
    asks: { ...asks, ...(field ? { [field]: `Enter: ${ask}` } : {}) },
    refusals,
    changes: ['concern', 'childcase'],
    onDone: () => {
      props.onDone?.();
      document.querySelector('h1')?.focus();
    },
  });
  // Text and answers are one draft: each keeps the kind of value that it began with. Hence the casts.
  const answers = form.values as M;
  const bind: FieldOf<M> = (name, as) => form.field(name, as) as Bound<M[typeof name]>;
  return (
    <CommandForm
      form={form}
      label={label}
      button={typeof button === 'function' ? button(answers) : button}
      quiet={field === undefined}
    >
      {props.children?.(bind, answers)}
      {field && (
        <Textarea {...(form.field('text', field) as Bound<string>)} label={ask} hint={hint} rows={2} max={2_000} />
      )}
    </CommandForm>
  );
};
