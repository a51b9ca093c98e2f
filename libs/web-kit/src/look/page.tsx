import { useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { NavigationType, useNavigationType } from 'react-router';
import { PrintedBy } from './printed-by';
import { SaidHere } from './said-here';
import './page.css';

type Props = Readonly<{
  title: string;
  /** Part of the heading; it stays in one piece. */
  reference?: string | undefined;
  /** In the tab: a page name or a reference, never a person. */
  tab?: string;
  /** Above the title: where one comes from. */
  back?: ReactNode;
  wide?: boolean;
  /** Its print is for anybody: a policy, which says nothing of any person. */
  isPublic?: boolean;
  children: ReactNode;
}>;

/** One heading, which takes the focus when one arrives; the tab's title; and a header for each printed sheet. */
export const Page = ({
  title,
  reference,
  tab = reference ?? title,
  back,
  wide = false,
  isPublic = false,
  children,
}: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = useNavigationType();
  const [said, setSaid] = useState<HTMLElement | null>(null);
  useEffect(() => {
    // Back and forward are where the browser left them; any other page begins at its top.
    if (arrived !== NavigationType.Pop) document.documentElement.scrollTop = 0;
    heading.current?.focus({ preventScroll: true });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, on arrival
  }, []);
  return (
    <div className={wide ? 'page page-wide' : 'page'}>
      <title>{`${tab} – Caseward`}</title>
      <PrintHeader reference={tab} isPublic={isPublic} />
      {back && <div className="back">{back}</div>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
        {reference !== undefined && (
          <>
            {' '}
            <span className="unbroken">{reference}</span>
          </>
        )}
      </h1>
      <div ref={setSaid} className="screen-only" />
      <SaidHere value={said}>{children}</SaidHere>
    </div>
  );
};

const PrintHeader = ({ reference, isPublic }: Readonly<{ reference: string; isPublic: boolean }>) => {
  const by = useContext(PrintedBy);
  const [at, setAt] = useState('');
  useEffect(() => {
    const now = () =>
      new Date().toLocaleString('en-GB', { timeZone: 'Europe/London', dateStyle: 'long', timeStyle: 'short' });
    // At once: the browser takes its picture of the page as soon as this returns.
    const note = () => flushSync(() => setAt(now()));
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  if (at === '') return null;
  return (
    <p className="print-header" aria-hidden="true">
      <span>
        {reference} · {!isPublic && 'Confidential: safeguarding. Do not leave unattended. · '}Printed{' '}
        {by && `by ${by}, `}
        {at}
      </span>
    </p>
  );
};
