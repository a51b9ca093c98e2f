import type { Severity } from '../look/tag';
import { Field, type FieldProps } from './field';

type TextProps = FieldProps<string> & Readonly<{ max?: number; autoComplete?: string; numeric?: boolean }>;

export const TextInput = ({
  name,
  value,
  onChange,
  max,
  autoComplete = 'off',
  numeric = false,
  ...field
}: TextProps) => (
  <Field {...field}>
    {({ id, describedBy, invalid }) => (
      <input
        id={id}
        name={name}
        type="text"
        inputMode={numeric ? 'numeric' : undefined}
        value={value}
        maxLength={max}
        autoComplete={autoComplete}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )}
  </Field>
);

/** Grows with the text. Near the limit it says how much is left; it never cuts. */
export const Textarea = ({
  name,
  value,
  onChange,
  max,
  rows = 4,
  ...field
}: TextProps & Readonly<{ rows?: number }>) => (
  <Field {...field}>
    {({ id, describedBy, invalid }) => (
      <>
        <textarea
          id={id}
          name={name}
          rows={rows}
          value={value}
          autoCapitalize="sentences"
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {max !== undefined && <Left left={max - value.length} near={max * 0.1} />}
      </>
    )}
  </Field>
);

const Left = ({ left, near }: Readonly<{ left: number; near: number }>) => (
  <p className="hint" role="status">
    {left <= near &&
      (left >= 0
        ? `${left.toLocaleString('en-GB')} characters left`
        : `${(-left).toLocaleString('en-GB')} characters too many`)}
  </p>
);

/** Without a last day browsers take the year 12026. */
const FOUR_DIGITS = '9999-12-31';

/** The browser's own date or time field: best on phones, and by keyboard. */
export const DateInput = ({
  type = 'date',
  name,
  value,
  onChange,
  most,
  ...field
}: FieldProps<string> & Readonly<{ most?: string; type?: 'date' | 'time' }>) => (
  <Field {...field}>
    {({ id, describedBy, invalid }) => (
      <input
        id={id}
        name={name}
        type={type}
        value={value}
        max={most ?? (type === 'date' ? FOUR_DIGITS : undefined)}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )}
  </Field>
);

export type Choice<T extends string = string> = Readonly<{ value: T; label: string; hint?: string; as?: Severity }>;

export const Select = ({
  name,
  value,
  onChange,
  choices,
  empty,
  ...field
}: FieldProps<string> & Readonly<{ choices: readonly Choice[]; empty?: string }>) => (
  <Field {...field}>
    {({ id, describedBy, invalid }) => (
      <select
        id={id}
        name={name}
        value={value}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);
