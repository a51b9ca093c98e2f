import type { TypedDocumentString } from '@caseward/contract';
import { CommandForm, Textarea, useCommandForm } from '@caseward/web-kit';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { refusals } from './triage-words';

type Receipt = Readonly<{ recordId: string; position: string }>;
type Problem = (field: string) => string | undefined;

type Props<I extends z.ZodType> = Readonly<{
  concernId: string;
  /** What it is called: the form's name, and its button's. */
  label: string;
  button?: string;
  command: () => Promise<Readonly<{ input: I }>>;
  document: TypedDocumentString<Record<string, Receipt>, { commandId: string; input: z.output<I> }>;
  /** The field that the text is for; left out by a command that is told without words. */
  field?: 'reason' | 'question' | 'finding' | 'response';
  ask?: string;
  hint?: string;
  /** What else the command says, and how to ask for each part of it. */
  more?: Readonly<Record<string, unknown>>;
  asks?: Readonly<Record<string, string>>;
  children?: (problem: Problem) => ReactNode;
  onDone?: () => void;
}>;

/** One thing done with a concern, and one line that says why. After it the page shows what has become of it. */
export const TextForm = <I extends z.ZodType>(props: Props<I>) => {
  const { concernId, label, button = label, command, document: sent, field, ask = 'Why?', hint, more, asks } = props;
  const form = useCommandForm({
    draft: `${label}-${concernId}`,
    initial: () => ({ text: '' }),
    command,
    document: sent,
    input: ({ text }) => ({ concernId, ...more, ...(field ? { [field]: text } : {}) }),
    asks: { ...asks, ...(field ? { [field]: `Enter: ${ask}` } : {}) },
    refusals,
    changes: ['concern', 'childcase'],
    onDone: () => {
      props.onDone?.();
      document.querySelector('h1')?.focus();
    },
  });
  return (
    <CommandForm form={form} label={label} button={button} quiet={field === undefined}>
      {props.children?.((name) => form.problems[name])}
      {field && <Textarea {...form.field('text', field)} label={ask} hint={hint} rows={2} max={2_000} />}
    </CommandForm>
  );
};
