import type { ReactNode } from 'react';
import { Shape } from './shape';
import './notice.css';

type Props = Readonly<{
  tone?: 'info' | 'success' | 'warning' | 'danger';
  title?: string;
  /** Told at once by a screen reader. */
  alert?: boolean;
  children: ReactNode;
}>;

const marks = { info: 'i', success: <Shape of="tick" />, warning: '!', danger: '!' };

/** A word, a mark and a colour: never the colour alone. */
export const Notice = ({ tone = 'info', title, alert = false, children }: Props) => (
  <div className={`notice notice-${tone}`} role={alert ? 'alert' : undefined}>
    <span className="notice-mark" aria-hidden="true">
      {marks[tone]}
    </span>
    <div className="notice-words">
      {title && <h2>{title}</h2>}
      {children}
    </div>
  </div>
);
