import { findRules } from '@caseward/policies-web';
import { field, type FieldSpec } from '@caseward/web-kit';

const { line, people, rows, text } = field;
const onPaper = <R>(): Readonly<Record<string, FieldSpec<R>>> => ({
  policy: line('Which policy?', { hint: 'Its title, such as “Acceptable use”' }),
  version: line('Which version?', { optional: true, max: 60, hint: 'As it was on that day: a number or a date' }),
  clause: line('Which paragraph?', { max: 60, hint: 'Its number, such as 4.2' }),
  wording: text('What does it say, in short?', { optional: true, rows: 2, max: 2_000 }),
});

/** Rules of policies that are kept here; only when none of them is meant, rules as they stand on paper. */
export const clauseFields = <R extends Readonly<{ schoolId: string }>>(label: string): Readonly<Record<'rules' | 'clauses', FieldSpec<R>>> => ({
  rules: people(label, ({ schoolId }) => findRules(schoolId), {
    optional: true,
    hint: 'Words, a number or the title of a policy in force. Its text of that day is cited. If it is not kept here, leave this empty and write it below.',
  }),
  clauses: rows('As it stands on paper', 'Rule', onPaper<R>(), { when: ({ rules }) => (rules as readonly unknown[]).length === 0 }), // the field above
}); // prettier-ignore
