import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Button } from '../look/button';
import { Notice } from '../look/notice';
import { OVERTAKEN, type SendFailure } from './use-command-form';

/** What a form knows of what may stand against it. */
export type Beside = Readonly<{
  /** What to do when it could not be sent; the text stays. */
  unsent?: ReactNode;
  /** What was typed beside what somebody else did, where they were first. */
  meanwhile?: ReactNode;
  /** Where what is missing is mended, by the code of the refusal: an address, or a form of this page (`#informParties`). */
  mends?: Readonly<Record<string, string | undefined>> | undefined;
  /** What is said in place of a refusal's words, by its code, where there is more to do than to read them. */
  instead?: Readonly<Record<string, ReactNode>>;
}>;
type Props = Beside & Readonly<{ failure: SendFailure | undefined; attempt: number; sending: boolean }>;

export const isOvertaken = (failure: SendFailure | undefined): boolean =>
  failure?.kind === 'refused' && failure.code === OVERTAKEN;

/** Said where the button is, with the focus on it. The text above is untouched. */
export const NotSent = ({ failure, attempt, sending, unsent, meanwhile, mends, instead = {} }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const overtaken = isOvertaken(failure);
  useEffect(() => {
    if (!failure) return;
    box.current?.scrollIntoView?.({ block: 'nearest' });
    // Overtaken, one key sends it again; else what happened is read.
    const target = overtaken ? box.current?.querySelector('button') : box.current;
    target?.focus({ preventScroll: overtaken });
  }, [failure, attempt, overtaken]);
  if (!failure) return null;
  if (overtaken)
    return (
      <div ref={box} className="not-sent">
        <section className="meanwhile" aria-label="What happened meanwhile">
          <h3>Somebody was first</h3>
          <p id="overtaken" role="alert">
            Somebody changed this while you were writing. Nothing is lost: what you wrote still stands above. Compare,
            put yours right if need be, then send it.
          </p>
          <div className="actions">
            <Button type="submit" busy={sending} describedBy="overtaken">
              Send mine all the same
            </Button>
          </div>
          {meanwhile}
        </section>
      </div>
    );
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
          (instead[failure.code] ?? <RefusedWords failure={failure} mends={mends} />)
        )}
      </Notice>
    </div>
  );
};

type Refusal = Extract<SendFailure, { kind: 'refused' }>;
type WordsProps = Readonly<{ failure: Refusal; mends: Beside['mends'] }>;

const RefusedWords = ({ failure, mends = {} }: WordsProps) => {
  if (failure.all.length > 0)
    return (
      <>
        <p>
          <strong>Not yet.</strong> What you wrote is still on this screen. First:
        </p>
        <ul className="hindrances">
          {failure.all.map(({ code, words }) => (
            <li key={code}>
              <Missing words={words} mend={mends[code]} />
            </li>
          ))}
        </ul>
      </>
    );
  if (failure.words !== undefined)
    return (
      <p>
        <Missing words={failure.words} mend={mends[failure.code]} />
      </p>
    );
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
  if (failure.code === 'record/not-found')
    return <p>There is no such record, or it is not for you to change. What you wrote is still on this screen.</p>;
  return (
    <p>
      Something went wrong on our side. What you wrote is still on this screen. Send it again. If it happens again,
      quote {failure.traceId ?? failure.code}.
    </p>
  );
};

/** What is missing, in words, and the way to where it is mended, if there is one. */
export const Missing = ({ words, mend }: Readonly<{ words: string; mend: string | undefined }>) => (
  <>
    {words}
    {mend !== undefined && (
      <>
        {' '}
        <Link to={mend} className="screen-only">
          Go there<span className="out-of-sight">: {words}</span>
        </Link>
      </>
    )}
  </>
);
