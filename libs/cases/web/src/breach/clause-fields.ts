import { field, type FieldSpec } from '@caseward/web-kit';

const { line, text } = field;
/** A rule as it stands on paper, until policies are kept here. */
export const clauseFields = <R>(): Readonly<Record<string, FieldSpec<R>>> => ({
  policy: line('Which policy?', { hint: 'Its title, such as “Acceptable use”' }),
  version: line('Which version?', { optional: true, max: 60, hint: 'As it was on that day: a number or a date' }),
  clause: line('Which paragraph?', { max: 60, hint: 'Its number, such as 4.2' }),
  wording: text('What does it say, in short?', { optional: true, rows: 2, max: 2_000 }),
});
