import { useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { ActedOn, Sheet } from './sheet';
import { SheetForm } from './sheet-form';

export type ActionGroup<R> = Readonly<{ title: string; sheets: readonly Sheet<R>[] }>;
type Props<R extends ActedOn> = Readonly<{
  record: R;
  groups: readonly ActionGroup<R>[];
  heading?: string;
  since?: (seen: number) => ReactNode;
}>;

const wire = (command: string) => command.charAt(0).toLowerCase() + command.slice(1);

/**
 * Whatever the record takes now from whoever looks at it, in groups; what it does not take is not there. A link to
 * `#recordParentContact` opens that form.
 */
export const RecordActions = <R extends ActedOn>({ record, groups, heading = 'What you can do', since }: Props<R>) => {
  const offered = groups
    .map(({ title, sheets }) => ({
      title,
      sheets: sheets.filter(
        (sheet) => record.nextCommands.includes(wire(sheet.command)) && sheet.if?.(record) !== false,
      ),
    }))
    .filter(({ sheets }) => sheets.length > 0);
  if (offered.length === 0) return null;
  return (
    <section className="screen-only record-actions" aria-labelledby="record-actions">
      <h2 id="record-actions">{heading}</h2>
      {offered.map(({ title, sheets }) => (
        <div className="action-group" role="group" aria-label={title} key={title}>
          <h3>{title}</h3>
          {sheets.map((sheet) => (
            <Action key={`${sheet.command} ${sheet.title}`} sheet={sheet} record={record} since={since} />
          ))}
        </div>
      ))}
    </section>
  );
};

type ActionProps<R extends ActedOn> = Readonly<{
  sheet: Sheet<R>;
  record: R;
  since: ((seen: number) => ReactNode) | undefined;
}>;

/** Its form is there while it is open; what was typed outlives closing it. */
const Action = <R extends ActedOn>({ sheet, record, since }: ActionProps<R>) => {
  const { hash } = useLocation();
  const name = wire(sheet.command);
  const [open, setOpen] = useState(hash === `#${name}`);
  const done = () => {
    setOpen(false);
    document.querySelector('h1')?.focus();
  };
  return (
    <details className="more" id={name} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{sheet.title}</summary>
      {open && <SheetForm sheet={sheet} record={record} since={since} onDone={done} />}
    </details>
  );
};
