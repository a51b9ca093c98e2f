import { commandDocument } from '@caseward/contract';
import { useState, type ReactNode } from 'react';
import { CommandForm } from '../form/command-form';
import { newId } from '../form/new-id';
import { useCommandForm } from '../form/use-command-form';
import { asksOf, emptiesOf, inputOf, type Values } from './fields';
import type { ActedOn, Sheet } from './sheet';
import { SheetField } from './sheet-field';
import './sheet.css';

type Props<R extends ActedOn> = Readonly<{
  sheet: Sheet<R>;
  record: R;
  /** What has happened to the record since this many events: shown beside what was typed when somebody else was first. */
  since?: ((seen: number) => ReactNode) | undefined;
  onDone?: ((recordId: string) => void) | undefined;
}>;

/** One command as a form: asked as its sheet says, kept while typed, checked by the domain's own schema. */
export const SheetForm = <R extends ActedOn>({ sheet, record, since, onDone }: Props<R>) => {
  const { command, schema, title, button, hint, danger = false, fields, refusals, changes, note } = sheet;
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
  const overtaken = form.failure?.kind === 'refused' && form.failure.code === 'record/changed-meanwhile';
  const shown = Object.entries(fields).filter(([, { when }]) => when?.(form.values, record) !== false);
  return (
    <CommandForm form={form} label={title} button={button} danger={danger}>
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
      {overtaken && since && (
        <section className="meanwhile" aria-label="What happened meanwhile">
          <h3>What happened while you were writing</h3>
          {since(opened)}
        </section>
      )}
    </CommandForm>
  );
};
