import { commandDocument } from '@caseward/contract';
import { useState, type ReactNode } from 'react';
import { CommandForm } from '../form/command-form';
import { newId } from '../form/new-id';
import { isOvertaken, type Beside } from '../form/not-sent';
import { useCommandForm } from '../form/use-command-form';
import { asksOf, emptiesOf, inputOf, type Values } from './fields';
import { GoneMeanwhile, MineAndTheirs } from './mine-and-theirs';
import { saidIn } from './said-in';
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

/** Under this name what is typed into it is found again. */
export const draftNameOf = <R extends ActedOn>({ command }: Pick<Sheet<R>, 'command'>, { id }: Pick<R, 'id'>): string =>
  `${command}-${id}`;

/** One command as a form. For another record it is another form, whatever the page around it does. */
export const SheetForm = <R extends ActedOn>(props: Props<R>) => <OneForm key={props.record.id} {...props} />;

/** Asked as its sheet says, kept while typed, checked by the domain's own schema. */
const OneForm = <R extends ActedOn>({ sheet, record, since, gone = false, onDone }: Props<R>) => {
  const {
    command,
    schema,
    title,
    button,
    hint,
    danger = false,
    quiet = false,
    fields,
    refusals,
    changes,
    note,
    mends,
  } = sheet;
  const [fresh, renew] = useState(newId);
  const form = useCommandForm({
    draft: draftNameOf(sheet, record),
    initial: (): Values => ({ ...emptiesOf(fields), ...sheet.initial?.(record) }),
    command: schema,
    document: commandDocument(command),
    input: (values) => ({ ...sheet.fixed(record, fresh), ...inputOf(fields, values, record) }),
    asks: asksOf(fields),
    refusals,
    changes,
    entries: record.entries,
    filledIn: sheet.initial !== undefined,
    onDone: ({ recordId }) => {
      renew(newId());
      onDone?.(recordId);
    },
  });
  const shown = Object.entries(fields).filter(([, { when }]) => when?.(form.values, record) !== false);
  const meanwhile = since && <MineAndTheirs mine={saidIn(shown, form.values, record)} theirs={since(form.seen)} />;
  return (
    <CommandForm
      // Sent again it would be refused again: what happened is said once, above.
      form={gone && isOvertaken(form.failure) ? { ...form, failure: undefined } : form}
      label={title}
      button={typeof button === 'function' ? button(form.values) : button}
      danger={danger}
      quiet={quiet}
      meanwhile={meanwhile}
      mends={mends && reachable(mends(record), record)}
    >
      {gone && <GoneMeanwhile>{meanwhile}</GoneMeanwhile>}
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
