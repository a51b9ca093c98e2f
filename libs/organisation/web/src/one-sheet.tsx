import { SheetForm, type ActedOn, type Sheet } from '@caseward/web-kit';
import { useState } from 'react';
import './one-sheet.css';

type Props<R> = Readonly<{ sheet: Sheet<R>; record: R; summary?: string }>;

/** One form behind its title. Closed once it is saved: opened again, it begins with what is recorded then. */
export const OneSheet = <R extends ActedOn>({ sheet, record, summary = sheet.title }: Props<R>) => {
  const [open, setOpen] = useState(false);
  return (
    <details
      className="screen-only one-sheet"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{summary}</summary>
      {open && <SheetForm sheet={sheet} record={record} onDone={() => setOpen(false)} />}
    </details>
  );
};
