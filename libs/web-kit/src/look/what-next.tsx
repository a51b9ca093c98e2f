import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { onTheWire } from '../words/on-the-wire';
import { moment, shortDay } from '../words/when';
import { DueTag } from './due-tag';
import { Missing } from '../form/not-sent';
import './what-next.css';

/** Something that runs: what has to be done by then. */
export type Clock = Readonly<{ id: string; what: string; due: string }>;
/** One of several things to do, in their order; where on the page it is done. */
export type Step = Readonly<{
  title: string;
  state: 'Done' | 'In progress' | 'Not yet' | 'Cannot start yet';
  why?: string;
  at: string;
}>;
type Props = Readonly<{
  /** The one thing that comes next, in words. */
  next: string;
  /** Commands that do it; the first that the record takes from whoever looks at it is linked. */
  forms?: readonly string[] | undefined;
  nextCommands?: readonly string[];
  /** Where that form is, when it need not stand on the side that is shown. */
  formAt?: ((command: string) => string) | undefined;
  clocks?: readonly Clock[];
  /** What has been missed, in words. */
  late?: readonly string[];
  /** Everything that still stands in the way of closing it, and where it is mended. */
  before?: readonly Readonly<{ words: string; mend?: string | undefined }>[];
  steps?: readonly Step[];
  children?: ReactNode;
}>;

const by = (due: string) => (due.length > 10 ? moment(due) : shortDay(due));

/** What comes next on a record: the same on each of them. What to do, the form for it, and what runs out when. */
export const WhatNext = ({
  next,
  forms = [],
  nextCommands = [],
  formAt = (command) => `#${command}`,
  clocks = [],
  late = [],
  before = [],
  steps = [],
  children,
}: Props) => {
  const form = forms.map(onTheWire).find((command) => nextCommands.includes(command));
  return (
    <section aria-labelledby="what-next" className="what-next">
      <h2 id="what-next">What comes next</h2>
      <p>
        <strong>{next}</strong>{' '}
        {form && (
          <Link className="screen-only" to={formAt(form)}>
            Go to that form
          </Link>
        )}
      </p>
      {children}
      {late.map((one) => (
        <p key={one} className="what-next-late">
          {one}
        </p>
      ))}
      {clocks.length > 0 && (
        <ul className="what-next-clocks" aria-label="What falls due">
          {[...clocks]
            .sort((a, b) => a.due.localeCompare(b.due))
            .map(({ id, what, due }) => (
              <li key={id}>
                <span>
                  {what} <span className="muted">by {by(due)}</span>
                </span>
                <DueTag due={due} />
              </li>
            ))}
        </ul>
      )}
      {before.length > 0 && (
        <>
          <h3>Before it can be closed</h3>
          <ul>
            {before.map(({ words, mend }) => (
              <li key={words}>
                <Missing words={words} mend={mend} />
              </li>
            ))}
          </ul>
        </>
      )}
      {steps.length > 0 && (
        <ol className="what-next-steps" aria-label="All steps">
          {steps.map(({ title, state, why, at }) => (
            <li key={title}>
              <a href={at}>{title}</a>
              <span className={state === 'Done' ? 'step-done' : 'muted'}>
                {state}
                {why && `: ${why}`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
