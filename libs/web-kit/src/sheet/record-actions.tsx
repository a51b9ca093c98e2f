import { useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useLocation } from 'react-router';
import { SaidHere } from '../look/said-here';
import { Shape } from '../look/shape';
import { onTheWire } from '../words/on-the-wire';
import type { ActedOn, Sheet } from './sheet';
import { SheetForm } from './sheet-form';

export type ActionGroup<R> = Readonly<{ title: string; sheets: readonly Sheet<R>[] }>;
type Props<R extends ActedOn> = Readonly<{
  record: R;
  groups: readonly ActionGroup<R>[];
  heading?: string;
  since?: (seen: number) => ReactNode;
}>;

/**
 * Whatever the record takes now from whoever looks at it, in groups; what it does not take is not there. A link to
 * `#recordParentContact` opens that form.
 */
export const RecordActions = <R extends ActedOn>(props: Props<R>) => <OneRecord key={props.record.id} {...props} />;

const OneRecord = <R extends ActedOn>({ record, groups, heading = 'What you can do', since }: Props<R>) => {
  const [open, setOpen] = useState<readonly string[]>([]);
  const [done, setDone] = useState<string>();
  const said = useRef<HTMLParagraphElement>(null);
  // Under the page's heading: what comes next stands right below it.
  const place = useContext(SaidHere);
  const offers = (sheet: Sheet<R>) =>
    record.nextCommands.includes(onTheWire(sheet.command)) && sheet.if?.(record) !== false;
  const offered = groups
    // What somebody writes in stays before them, even when the record does not take it any more.
    .map(({ title, sheets }) => ({ title, sheets: sheets.filter((one) => offers(one) || open.includes(one.title)) }))
    .filter(({ sheets }) => sheets.length > 0);
  const toggle = (title: string) => (now: boolean) =>
    setOpen((before) => [...before.filter((one) => one !== title), ...(now ? [title] : [])]);
  const finish = (title: string) => {
    flushSync(() => {
      setDone(title);
      toggle(title)(false);
    });
    said.current?.scrollIntoView?.({ block: 'center' });
    said.current?.focus({ preventScroll: true });
  };
  const words = done !== undefined && (
    <p ref={said} tabIndex={-1} className="done">
      <Shape of="tick" /> Done: {done}
    </p>
  );
  return (
    <>
      {words && (place ? createPortal(words, place) : words)}
      {offered.length > 0 && (
        <section className="screen-only record-actions" aria-labelledby="record-actions">
          <h2 id="record-actions">{heading}</h2>
          {offered.map(({ title, sheets }) => (
            <div className="action-group" role="group" aria-label={title} key={title}>
              <h3>{title}</h3>
              {sheets.map((sheet) => (
                <Action
                  key={`${sheet.command} ${sheet.title}`}
                  {...{ sheet, record, since }}
                  gone={!offers(sheet)}
                  open={open.includes(sheet.title)}
                  onToggle={toggle(sheet.title)}
                  onDone={() => finish(sheet.title)}
                />
              ))}
            </div>
          ))}
        </section>
      )}
    </>
  );
};

type ActionProps<R extends ActedOn> = Readonly<{
  sheet: Sheet<R>;
  record: R;
  since: ((seen: number) => ReactNode) | undefined;
  gone: boolean;
  open: boolean;
  onToggle: (open: boolean) => void;
  onDone: () => void;
}>;

/** Its form is there while it is open; what was typed outlives closing it. */
const Action = <R extends ActedOn>({ sheet, record, since, gone, open, onToggle, onDone }: ActionProps<R>) => {
  const { hash, key } = useLocation();
  const box = useRef<HTMLDetailsElement>(null);
  const name = onTheWire(sheet.command);
  useEffect(() => {
    if (hash !== `#${name}`) return;
    onToggle(true);
    box.current?.querySelector('summary')?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- each time that somebody follows a link to it
  }, [hash, key, name]);
  return (
    <details
      ref={box}
      className="more"
      id={name}
      open={open}
      onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
    >
      <summary>{sheet.title}</summary>
      {open && <SheetForm sheet={sheet} record={record} since={since} gone={gone} onDone={onDone} />}
    </details>
  );
};
