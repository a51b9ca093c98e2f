import { useLayoutEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { Button } from '../look/button';
import { later } from '../look/later';
import { ErrorSummary } from './error-summary';
import type { Problems } from './problems';
import { isOvertaken, NotSent, type Beside } from './not-sent';
import { UnfinishedIn, type TellUnfinished } from './unfinished';
import type { SendFailure } from './use-command-form';
import './form.css';

type Form = Readonly<{
  draft: Readonly<{ name: string; initial: () => object }>;
  tellUnfinished: TellUnfinished;
  submit: (event?: FormEvent) => Promise<void>;
  sending: boolean;
  problems: Problems;
  failure: SendFailure | undefined;
  attempt: number;
}>;
type Props = Beside &
  Readonly<{
    form: Form;
    label: string;
    /** Its one button; or, where the button says what is sent, all of them. */
    button?: string;
    buttons?: ReactNode;
    danger?: boolean;
    /** Beside something that matters more. */
    quiet?: boolean;
    after?: ReactNode;
    children: ReactNode;
  }>;

/** After the first paint; without it a report can still be sent. */
const DraftBack = later<Form['draft']>(async () => (await import('./later/kept-draft')).DraftBack);
const DraftStanding = later<Pick<Form['draft'], 'name'>>(
  async () => (await import('./later/kept-draft')).DraftStanding,
);

export const CommandForm = ({
  form,
  label,
  button,
  buttons,
  danger = false,
  quiet = false,
  after,
  children,
  ...beside
}: Props) => (
  <form
    ref={useFormElement(form.sending)}
    className="command-form"
    aria-label={label}
    aria-busy={form.sending || undefined}
    noValidate // With several buttons, Enter in a field does not choose one; overtaken, the one that sends it again is the only one.
    onSubmit={(event) => (buttons && !isOvertaken(form.failure) ? event.preventDefault() : void form.submit(event))}
  >
    <ErrorSummary problems={form.problems} attempt={form.attempt} />
    <DraftBack {...form.draft} />
    <UnfinishedIn value={form.tellUnfinished}>{children}</UnfinishedIn>
    <NotSent failure={form.failure} attempt={form.attempt} sending={form.sending} {...beside} />
    <div className="actions">
      {buttons ?? (
        <Button kind={danger ? 'danger' : quiet ? 'secondary' : 'primary'} type="submit" busy={form.sending}>
          {form.sending ? 'Sending' : form.failure?.kind === 'unsent' ? 'Send again' : button}
        </Button>
      )}
      {after}
    </div>
    <DraftStanding name={form.draft.name} />
  </form>
);

/**
 * A form that goes away with the focus in it, because the record no longer takes it, leaves it at the head of the page.
 * While it is on its way its text can be read and not changed: disabled, it would lose the focus.
 */
const useFormElement = (sending: boolean) => {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    for (const input of form.current?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? [])
      input.readOnly = sending;
  }, [sending]);
  useLayoutEffect(() => {
    const here = form.current;
    return () => {
      if (!here?.contains(document.activeElement)) return;
      // Whoever has a better place for it has taken it there by then.
      queueMicrotask(() => {
        if (document.activeElement === document.body) document.querySelector('h1')?.focus();
      });
    };
  }, []);
  return form;
};
