import { Fragment, type ReactNode } from 'react';
import { Notice } from '../look/notice';
import './sheet.css';

/** One answer as it is read: what was asked, and what is said. */
export type Said = Readonly<{ label: string; words: string }>;

type Props = Readonly<{
  /** What is about to be said. */
  mine: readonly Said[];
  /** What has been said meanwhile. */
  theirs: ReactNode;
}>;

/** Beside each other on a desk, below each other on a phone. */
export const MineAndTheirs = ({ mine, theirs }: Props) => (
  <div className="mine-and-theirs">
    <div role="group" aria-label="What you wrote">
      <h4>What you wrote</h4>
      {mine.length === 0 ? (
        <p className="muted">Nothing yet.</p>
      ) : (
        <dl className="details details-mine">
          {mine.map(({ label, words }) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </Fragment>
          ))}
        </dl>
      )}
    </div>
    <div role="group" aria-label="What they did">
      <h4>What they did</h4>
      {theirs}
    </div>
  </div>
);

/** The record does not take it any more: it is here for what was typed. */
export const GoneMeanwhile = ({ children }: Readonly<{ children: ReactNode }>) => (
  <Notice tone="warning" title="Somebody was first">
    <p role="status">
      This cannot be done any more as the record stands now. What you wrote is still here: compare it with what they
      did, and take over what is not there yet.
    </p>
    {children}
  </Notice>
);
