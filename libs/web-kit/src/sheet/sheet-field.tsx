import { Checkboxes, Radios } from '../form/choices';
import { Combobox } from '../form/combobox';
import { FieldGroup } from '../form/field';
import { DateInput, Select, Textarea, TextInput } from '../form/inputs';
import type { Problems } from '../form/problems';
import type { Found } from '../form/use-finding';
import { Button } from '../look/button';
import { emptiesOf, type FieldSpec, type Values } from './fields';

/** What no answer means is among the choices: then it is not asked for in other words. */
const saysNone = (choices: readonly Readonly<{ value: string }>[]) => choices.some(({ value }) => value === '');

/** Beyond so many a list to open is quicker than a list to read. */
const MOST_RADIOS = 7;
const yesOrNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

type Props<R> = Readonly<{
  spec: FieldSpec<R>;
  name: string;
  value: unknown;
  onChange: (value: unknown) => void;
  problem: string | undefined;
  /** Of everything in the form: a list finds in it what is wrong in its rows. */
  problems: Problems;
  record: R;
  values: Values;
}>;

/** One question of a form, drawn as its kind says. A field holds the kind of value that it began with: hence the casts. */
export const SheetField = <R,>({ spec, record, values, value, problems, ...field }: Props<R>) => {
  const { label, hint, optional = false } = spec;
  const common = { ...field, label, hint, optional };
  const words = { ...common, value: value as string };
  switch (spec.kind) {
    case 'text':
      return <Textarea {...words} rows={spec.rows} max={spec.max} />;
    case 'line':
      return (
        <>
          <TextInput {...words} max={spec.max} />
          {spec.beside?.(field.onChange, record, values)}
        </>
      );
    case 'number':
      return <TextInput {...words} numeric />;
    case 'day':
      return <DateInput {...words} />;
    case 'time':
      return <DateInput {...words} type="time" />;
    case 'yesNo':
      return <Radios {...words} value={value as '' | 'yes' | 'no'} choices={yesOrNo} inline />;
    case 'tick':
      return (
        <Checkboxes
          {...common}
          value={value === true ? [TICKED] : []}
          onChange={(ticked) => field.onChange(ticked.length > 0)}
          choices={[{ value: TICKED, label }]}
          quiet
        />
      );
    case 'choice': {
      const choices = spec.choices(record, values);
      return choices.length > MOST_RADIOS ? (
        <Select {...words} choices={choices} {...(saysNone(choices) ? {} : { empty: 'Choose one' })} />
      ) : (
        <Radios {...words} choices={choices} />
      );
    }
    case 'several':
      return <Checkboxes {...common} value={value as readonly string[]} choices={spec.choices(record, values)} />;
    case 'people':
      return (
        <Combobox {...common} value={value as readonly Found[]} find={spec.find(record, values)} single={spec.single} />
      );
    case 'rows':
      return <Rows {...field} spec={spec} list={value as readonly Values[]} problems={problems} record={record} />;
  }
};
const TICKED = 'yes';

type RowsProps<R> = Pick<Props<R>, 'name' | 'onChange' | 'problem' | 'problems' | 'record'> &
  Readonly<{ spec: Extract<FieldSpec<R>, { kind: 'rows' }>; list: readonly Values[] }>;

const Rows = <R,>({ spec, name, list, onChange, problem, problems, record }: RowsProps<R>) => {
  const change = (place: number, one: Values) => onChange(list.map((before, i) => (i === place ? one : before)));
  return (
    <FieldGroup label={spec.label} hint={spec.hint} optional={spec.optional} problem={problem}>
      {list.map((one, place) => (
        // rows have no id before they are sent, and are only added or taken away
        <div className="sheet-row" role="group" aria-label={`${spec.one} ${place + 1}`} key={place}>
          {Object.entries(spec.of).map(
            ([part, of]) =>
              of.when?.(one, record) !== false && (
                <SheetField
                  key={part}
                  spec={of}
                  name={`${name}.${place}.${part}`}
                  value={one[part]}
                  onChange={(value) => change(place, { ...one, [part]: value })}
                  problem={problems[`${name}.${place}.${part}`]}
                  problems={problems}
                  record={record}
                  values={one}
                />
              ),
          )}
          {list.length > spec.least && (
            <Button kind="plain" onClick={() => onChange(list.filter((_, i) => i !== place))}>
              Remove {spec.one.toLowerCase()} {place + 1}
            </Button>
          )}
        </div>
      ))}
      <Button kind="secondary" field={name} onClick={() => onChange([...list, emptiesOf(spec.of)])}>
        Add {list.length === 0 ? '' : 'another '}
        {spec.one.toLowerCase()}
      </Button>
    </FieldGroup>
  );
};
