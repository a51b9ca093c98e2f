import { commandDocument } from '@caseward/contract';
import { useState, type ReactNode } from 'react';
import { CommandForm } from '../form/command-form';
import { newId } from '../form/new-id';
import type { Beside } from '../form/not-sent';
import { useCommandForm } from '../form/use-command-form';
import { Notice } from '../look/notice';
import { asksOf, emptiesOf, inputOf, type Values } from './fields';
import { Mine } from './mine';
import type { ActedOn, Sheet } from './sheet';
import { SheetField } from './sheet-field';
import './sheet.css';

type Props<R extends ActedOn> = Readonly<{
  sheet: Sheet<R>;
  record: R;
  /** What has happened to the record since this many events: shown beside what was typed when somebody else was first. */
  since?: ((seen: number) => ReactNode) | undefined;
  /** The record does not take it any more: it is here for what was typed. */
  gone?: boolean;
  onDone?: ((recordId: string) => void) | undefined;
}>;

/** A form of the page leads nowhere while the record does not take it from whoever looks at it. */
const reachable = (mends: NonNullable<Beside['mends']>, { nextCommands }: ActedOn): Beside['mends'] =>
  Object.fromEntries(
    Object.entries(mends).filter(
      ([, to]) => to !== undefined && (!to.startsWith('#') || nextCommands.includes(to.slice(1))),
    ),
  );

/** One command as a form. For another record it is another form, whatever the page around it does. */
export const SheetForm = <R extends ActedOn>(props: Props<R>) => <OneForm key={props.record.id} {...props} />;

/** Asked as its sheet says, kept while typed, checked by the domain's own schema. */
const OneForm = <R extends ActedOn>({ sheet, record, since, gone = false, onDone }: Props<R>) => {
  const { command, schema, title, button, hint, danger = false, fields, refusals, changes, note, mends } = sheet;
  const [opened, setOpened] = useState(record.entries);
  const [fresh, renew] = useState(newId);
  const form = useCommandForm({
    draft: `${command}-${record.id}`,
    initial: (): Values => ({ ...emptiesOf(fields), ...sheet.initial?.(record) }),
    command: schema,
    document: commandDocument(command),
    input: (values) => ({ ...sheet.fixed(record, fresh), ...inputOf(fields, values, record) }),
    asks: asksOf(fields),
    refusals,
    changes,
    // Overtaken, they have before them what the other did: sent again, it stands beside that.
    seen: (overtaken) => (overtaken ? record.entries : opened),
    onDone: ({ recordId }) => {
      setOpened(record.entries);
      renew(newId());
      onDone?.(recordId);
    },
  });
  const shown = Object.entries(fields).filter(([, { when }]) => when?.(form.values, record) !== false);
  const meanwhile = since && (
    <div className="mine-and-theirs">
      <div role="group" aria-label="What you wrote">
        <h4>What you wrote</h4>
        <Mine fields={shown} values={form.values} record={record} />
      </div>
      <div role="group" aria-label="What they did">
        <h4>What they did</h4>
        {since(opened)}
      </div>
    </div>
  );
  return (
    <CommandForm
      form={form}
      label={title}
      button={button}
      danger={danger}
      meanwhile={meanwhile}
      mends={mends && reachable(mends(record), record)}
    >
      {gone && (
        <Notice tone="warning" title="Somebody was first">
          <p role="status">
            This cannot be done any more as the record stands now. What you wrote is still here: compare it with what
            they did, and take over what is not there yet.
          </p>
          {meanwhile}
        </Notice>
      )}
      {hint && <div className="hint">{typeof hint === 'function' ? hint(record) : hint}</div>}
      {shown.map(([name, spec]) => (
        <SheetField
          key={name}
          {...form.field(name)}
          spec={spec}
          problems={form.problems}
          record={record}
          values={form.values}
        />
      ))}
      {note?.(form.values, record)}
    </CommandForm>
  );
};
