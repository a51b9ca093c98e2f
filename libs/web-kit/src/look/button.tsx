import type { ReactNode } from 'react';
import './button.css';

type Props = Readonly<{
  kind?: 'primary' | 'secondary' | 'danger' | 'plain';
  type?: 'button' | 'submit';
  busy?: boolean;
  pressed?: boolean;
  /** The question that it helps to answer: what is wrong with it leads here. */
  field?: string;
  /** The id of what is to be known before it is pressed. */
  describedBy?: string;
  onClick?: () => void;
  children: ReactNode;
}>;

/** Busy is told to assistive technology and refuses a second press, but keeps the focus. */
export const Button = ({
  kind = 'primary',
  type = 'button',
  busy = false,
  pressed,
  field,
  describedBy,
  onClick,
  children,
}: Props) => (
  <button
    type={type}
    className={`button button-${kind}`}
    aria-disabled={busy || undefined}
    aria-pressed={pressed}
    data-field={field}
    aria-describedby={describedBy}
    onClick={busy ? (event) => event.preventDefault() : onClick}
  >
    {children}
  </button>
);
