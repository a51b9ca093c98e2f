import { inputOf } from '@caseward/web-kit';
import { expect, it } from '@jest/globals';
import { adoptionActions, type Adoption } from './adoption-sheets';

const local = adoptionActions.flatMap(({ sheets }) => sheets).find(({ command }) => command === 'SetLocalFields')!; // among them
const place = { id: 'clause', number: '2.1', text: 'Phones are handed in.' };
const block = { heading: 'Our gate', text: 'It is locked.' };
// What else an adoption holds this form does not ask for.
const adoption = (after: string | null) => ({ fields: [], filled: [], places: [place], blocks: [{ ...block, after }] }) as unknown as Adoption; // prettier-ignore
const saved = (after: string | null) => {
  const record = adoption(after);
  return inputOf(local.fields, local.initial?.(record) ?? {}, record)['blocks'];
};

it('keeps the place of an addition when the local details are written anew', () => {
  expect(saved('clause')).toEqual([{ ...block, after: 'clause' }]);
});

it('puts an addition at the end when its clause is no longer in the text', () => {
  expect(saved('gone')).toEqual([block]);
  expect(saved(null)).toEqual([block]);
});

it('lets somebody choose the clause after which it stands, or the end', () => {
  const { blocks } = local.fields;
  const after = blocks?.kind === 'rows' ? blocks.of['after'] : undefined;
  expect(after?.kind === 'choice' && after.choices(adoption(null), {})).toEqual([
    { value: '', label: 'At the end of the text' },
    { value: 'clause', label: '2.1 Phones are handed in.' },
  ]);
});
