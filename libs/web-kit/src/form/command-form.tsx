import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { Button } from '../look/button';
import { later } from '../look/later';
import { Notice } from '../look/notice';
import { ErrorSummary } from './error-summary';
import type { Problems } from './problems';
import { OVERTAKEN, type SendFailure } from './use-command-form';
import './form.css';

type Form = Readonly<{
  draft: Readonly<{ name: string; initial: () => object }>;
  submit: (event?: FormEvent) => Promise<void>;
  sending: boolean;
  problems: Problems;
  failure: SendFailure | undefined;
  attempt: number;
}>;
type Props = Readonly<{
  form: Form;
  label: string;
  /** Its one button; or, where the button says what is sent, all of them. */
  button?: string;
  buttons?: ReactNode;
  danger?: boolean;
  /** Beside something that matters more. */
  quiet?: boolean;
  /** What to do when it could not be sent; the text stays. */
  unsent?: ReactNode;
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
  unsent,
  after,
  children,
}: Props) => (
  <form
    className="command-form"
    aria-label={label}
    noValidate // With several buttons, Enter in a field does not choose one.
    onSubmit={(event) => (buttons ? event.preventDefault() : void form.submit(event))}
  >
    <ErrorSummary problems={form.problems} attempt={form.attempt} />
    <DraftBack {...form.draft} />
    {children}
    <NotSent failure={form.failure} attempt={form.attempt} unsent={unsent} />
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

/** Said where the button is, with the focus on it. The text above is untouched. */
const NotSent = ({ failure, attempt, unsent }: Pick<Props, 'unsent'> & Pick<Form, 'failure' | 'attempt'>) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) box.current?.focus();
  }, [failure, attempt]);
  if (!failure) return null;
  return (
    <div ref={box} tabIndex={-1} className="not-sent">
      <Notice tone="danger" alert>
        {failure.kind === 'unsent' ? (
          <>
            <p>
              <strong>Not sent.</strong> We could not reach the server. What you wrote is still on this screen.
            </p>
            {unsent ?? <p>Check the connection, then send it again. Sending it twice does no harm.</p>}
          </>
        ) : (
          <RefusedWords failure={failure} />
        )}
      </Notice>
    </div>
  );
};

const RefusedWords = ({ failure }: Readonly<{ failure: Extract<SendFailure, { kind: 'refused' }> }>) => {
  if (failure.words !== undefined) return <p>{failure.words}</p>;
  if (failure.code === 'UNAUTHENTICATED')
    return (
      <p>
        You are signed out. What you wrote is still on this screen.{' '}
        <a href="/sign-in" target="_blank" rel="noreferrer">
          Sign in in a new tab
        </a>
        , then send it again.
      </p>
    );
  if (failure.code === OVERTAKEN)
    return (
      <p>
        Somebody changed this while you were writing. What they did is shown above, and what you wrote is still on this
        screen. If it still holds, send it again.
      </p>
    );
  if (failure.code === 'record/not-found')
    return <p>There is no such record, or it is not for you to change. What you wrote is still on this screen.</p>;
  return (
    <p>
      Something went wrong on our side. What you wrote is still on this screen. Send it again. If it happens again,
      quote {failure.traceId ?? failure.code}.
    </p>
  );
};
