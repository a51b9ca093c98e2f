import { useId } from 'react';
import { Tag } from '../look/tag';
import { FieldGroup, type FieldProps } from './field';
import type { Choice } from './inputs';

type RadiosProps<T extends string> = Omit<FieldProps<T | ''>, 'onChange'> &
  Readonly<{ onChange: (value: T) => void; choices: readonly Choice<T>[]; inline?: boolean }>;

/** Nothing is chosen beforehand: an answer that nobody gave is no answer. */
export const Radios = <T extends string>({
  name,
  value,
  onChange,
  choices,
  inline = false,
  ...field
}: RadiosProps<T>) => {
  const id = useId();
  return (
    <FieldGroup {...field} role="radiogroup">
      <div className={inline ? 'choices choices-inline' : 'choices'}>
        {choices.map((choice) => (
          <div className="choice" key={choice.value}>
            <input
              type="radio"
              id={`${id}-${choice.value}`}
              name={name}
              value={choice.value}
              checked={value === choice.value}
              aria-describedby={choice.hint && `${id}-${choice.value}-hint`}
              onChange={() => onChange(choice.value)}
            />
            <label htmlFor={`${id}-${choice.value}`}>
              {choice.as ? <Tag as={choice.as}>{choice.label}</Tag> : choice.label}
            </label>
            {choice.hint && (
              <span className="hint" id={`${id}-${choice.value}-hint`}>
                {choice.hint}
              </span>
            )}
          </div>
        ))}
      </div>
    </FieldGroup>
  );
};

type CheckboxesProps<T extends string> = FieldProps<readonly T[]> &
  Readonly<{
    choices: readonly Choice<T>[];
    /** Its one box says all. */
    quiet?: boolean;
  }>;

export const Checkboxes = <T extends string>({
  name,
  value,
  onChange,
  choices,
  quiet = false,
  ...field
}: CheckboxesProps<T>) => {
  const id = useId();
  return (
    <FieldGroup {...field} label={quiet ? <span className="out-of-sight">{field.label}</span> : field.label}>
      <div className="choices">
        {choices.map((choice) => (
          <div className="choice" key={choice.value}>
            <input
              type="checkbox"
              id={`${id}-${choice.value}`}
              name={name}
              value={choice.value}
              checked={value.includes(choice.value)}
              onChange={({ currentTarget }) =>
                onChange(
                  currentTarget.checked ? [...value, choice.value] : value.filter((chosen) => chosen !== choice.value),
                )
              }
            />
            <label htmlFor={`${id}-${choice.value}`}>{choice.label}</label>
          </div>
        ))}
      </div>
    </FieldGroup>
  );
};
