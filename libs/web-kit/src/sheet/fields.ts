import type { ReactNode } from 'react';
import type { Choice } from '../form/inputs';
import type { Problems } from '../form/problems';
import type { Found } from '../form/use-finding';

/** What a form holds while somebody types: one value for each of its fields. */
export type Values = Readonly<Record<string, unknown>>;

type Common<R> = Readonly<{
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  /** Asked only then; what is not asked is not sent. */
  when?: (values: Values, record: R) => boolean;
}>;

/** What fills a line without typing: a reading, a calculation, a number that is known. */
type Beside<R> = (fill: (value: string) => void, record: R, values: Values) => ReactNode;

/** One question of a form, as data: what is asked, and how it is answered. */
export type FieldSpec<R> = Common<R> &
  (
    | Readonly<{ kind: 'text'; rows: number; max: number }>
    | Readonly<{ kind: 'line'; max: number; beside?: Beside<R> }>
    | Readonly<{ kind: 'day' | 'time' | 'number' | 'yesNo' | 'tick' }>
    | Readonly<{ kind: 'choice' | 'several'; choices: (record: R, values: Values) => readonly Choice[] }>
    | Readonly<{
        kind: 'people';
        single: boolean;
        find: (record: R, values: Values) => (text: string, signal: AbortSignal) => Promise<readonly Found[]>;
      }>
    | Readonly<{ kind: 'rows'; of: Readonly<Record<string, FieldSpec<R>>>; one: string; least: number }>
  );

type More<R> = Omit<Common<R>, 'label'>;

/** Several lines, in somebody's own words. */
export const text = <R>(
  label: string,
  { max = 5_000, rows = 3, ...more }: More<R> & Readonly<{ max?: number; rows?: number }> = {},
): FieldSpec<R> => ({ kind: 'text', label, max, rows, ...more });
/** One line: a name, a reference, a place. */
export const line = <R>(
  label: string,
  { max = 200, ...more }: More<R> & Readonly<{ max?: number; beside?: Beside<R> }> = {},
): FieldSpec<R> => ({
  kind: 'line',
  label,
  max,
  ...more,
});
export const day = <R>(label: string, more: More<R> = {}): FieldSpec<R> => ({ kind: 'day', label, ...more });
export const time = <R>(label: string, more: More<R> = {}): FieldSpec<R> => ({ kind: 'time', label, ...more });
export const number = <R>(label: string, more: More<R> = {}): FieldSpec<R> => ({ kind: 'number', label, ...more });
/** Nothing is chosen beforehand: an answer that nobody gave is no answer. */
export const yesNo = <R>(label: string, more: More<R> = {}): FieldSpec<R> => ({ kind: 'yesNo', label, ...more });
/** One box that says that something is so. */
export const tick = <R>(label: string, more: More<R> = {}): FieldSpec<R> => ({ kind: 'tick', label, ...more });

type Choices<R> = Readonly<Record<string, string>> | ((record: R, values: Values) => readonly Choice[]);
const asked = <R>(choices: Choices<R>) =>
  typeof choices === 'function' ? choices : () => Object.entries(choices).map(([value, label]) => ({ value, label }));
/** One of a list of codes with their words, or of what the record holds. */
export const choice = <R>(label: string, choices: Choices<R>, more: More<R> = {}): FieldSpec<R> => ({
  kind: 'choice',
  label,
  choices: asked(choices),
  ...more,
});
export const several = <R>(label: string, choices: Choices<R>, more: More<R> = {}): FieldSpec<R> => ({
  kind: 'several',
  label,
  choices: asked(choices),
  ...more,
});

type Find<R> = Extract<FieldSpec<R>, { kind: 'people' }>['find'];
export const person = <R>(label: string, find: Find<R>, more: More<R> = {}): FieldSpec<R> => ({
  kind: 'people',
  single: true,
  label,
  find,
  ...more,
});
export const people = <R>(label: string, find: Find<R>, more: More<R> = {}): FieldSpec<R> => ({
  kind: 'people',
  single: false,
  label,
  find,
  ...more,
});
/** A list of things, each with the same few questions. `one`: what one of them is called. */
export const rows = <R>(
  label: string,
  one: string,
  of: Readonly<Record<string, FieldSpec<R>>>,
  { least = 1, ...more }: More<R> & Readonly<{ least?: number }> = {},
): FieldSpec<R> => ({ kind: 'rows', label, one, of, least, ...more });

/** Before anybody has typed anything. */
export const emptyOf = <R>(spec: FieldSpec<R>): unknown => {
  switch (spec.kind) {
    case 'tick':
      return false;
    case 'several':
    case 'people':
      return [];
    case 'rows':
      return Array.from({ length: spec.least }, () => emptiesOf(spec.of));
    case 'text':
    case 'line':
    case 'day':
    case 'time':
    case 'number':
    case 'yesNo':
    case 'choice':
      return '';
  }
};
export const emptiesOf = <R>(specs: Readonly<Record<string, FieldSpec<R>>>): Values =>
  Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, emptyOf(spec)]));

/** What to do about each field, the fields of rows among them. */
export const asksOf = <R>(specs: Readonly<Record<string, FieldSpec<R>>>, within = ''): Problems =>
  Object.fromEntries(
    Object.entries(specs).flatMap(([name, spec]) => [
      [within + name, `Answer: ${spec.label}`],
      ...(spec.kind === 'rows' ? Object.entries(asksOf(spec.of, `${within}${name}.`)) : []),
    ]),
  );

/** What was typed, as the command says it. Undefined: nothing was said. */
const sentOf = <R>(spec: FieldSpec<R>, value: unknown, record: R): unknown => {
  switch (spec.kind) {
    case 'yesNo':
      return value === '' ? undefined : value === 'yes';
    case 'tick':
      return value === true || (spec.optional ? undefined : false);
    case 'number':
      return value === '' ? undefined : Number(value);
    case 'several':
      // A field of this kind holds the list that it began with.
      return spec.optional && (value as readonly string[]).length === 0 ? undefined : value;
    case 'people': {
      const ids = (value as readonly Found[]).map(({ id }) => id); // as above
      return spec.single ? ids[0] : spec.optional && ids.length === 0 ? undefined : ids;
    }
    case 'rows':
      return (value as readonly Values[]).map((one) => inputOf(spec.of, one, record)); // as above
    case 'text':
    case 'line':
    case 'day':
    case 'time':
    case 'choice':
      return value === '' ? undefined : value;
  }
};
export const inputOf = <R>(specs: Readonly<Record<string, FieldSpec<R>>>, values: Values, record: R): Values =>
  Object.fromEntries(
    Object.entries(specs).flatMap(([name, spec]) => {
      const sent = spec.when?.(values, record) === false ? undefined : sentOf(spec, values[name], record);
      return sent === undefined ? [] : [[name, sent]];
    }),
  );

type WithStory = Readonly<{
  story: readonly Readonly<{ recordId: string; number: number; reference: string; kind: string }>[];
}>;
/**
 * What is asked wherever a judgement is made: why, what else was considered, on whose advice, and which entries of the
 * record it rests on. Spread into a sheet's fields.
 */
export const decisionOf = <R extends WithStory>(why: string, titleOf: (kind: string) => string) => ({
  rationale: text<R>(why, { rows: 4, max: 10_000 }),
  optionsConsidered: text<R>('What else did you consider?', { optional: true, rows: 2 }),
  adviceTaken: text<R>('Whose advice did you take, and what was it?', { optional: true, rows: 2 }),
  reliedOn: several<R>(
    'Which entries does it rest on?',
    ({ story }) =>
      story.map(({ recordId, number: place, reference, kind }) => ({
        value: `${recordId}/${place}`,
        label: `${titleOf(kind)} (${reference}, entry ${place})`,
      })),
    { optional: true, when: (_, { story }) => story.length > 0 },
  ),
});
