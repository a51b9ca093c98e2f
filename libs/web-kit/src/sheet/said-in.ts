import type { Found } from '../form/use-finding';
import { dayInWords } from '../words/when';
import type { FieldSpec, Values } from './fields';
import type { Said } from './mine-and-theirs';

/** An answer as it is read: in the words of its question, not in codes. A field holds the kind of value that it began with. */
const inWords = <R>(spec: FieldSpec<R>, value: unknown, record: R, values: Values): string => {
  switch (spec.kind) {
    case 'yesNo':
      return value === '' ? '' : value === 'yes' ? 'Yes' : 'No';
    case 'tick':
      return value === true ? 'Yes' : '';
    case 'choice':
      return spec.choices(record, values).find((one) => one.value === value)?.label ?? '';
    case 'several':
      return spec
        .choices(record, values)
        .filter((one) => (value as readonly string[]).includes(one.value))
        .map(({ label }) => label)
        .join(' · ');
    case 'people':
      return (value as readonly Found[]).map(({ label }) => label).join(' · ');
    case 'day':
      return value === '' ? '' : dayInWords(value as string);
    case 'rows':
      return (value as readonly Values[])
        .map((one) =>
          Object.entries(spec.of)
            .map(([name, part]) => inWords(part, one[name], record, one))
            .filter(Boolean)
            .join(' · '),
        )
        .join('\n');
    case 'text':
    case 'line':
    case 'time':
    case 'number':
      return value as string;
  }
};

/** What somebody wrote in a form, to be read beside what another did; what was left empty is not there. */
export const saidIn = <R>(
  fields: readonly (readonly [string, FieldSpec<R>])[],
  values: Values,
  record: R,
): readonly Said[] =>
  fields
    .map(([name, spec]) => ({ label: spec.label, words: inWords(spec, values[name], record, values) }))
    .filter(({ words }) => words.trim() !== '');
