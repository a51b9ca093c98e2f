import { serve, show } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { aroundSheets, printedOf } from './around-sheets';
import { AroundText } from './around-text';
import { aroundOf, readerFor } from './read-as';
import type { Version } from './version-document';

const clause = (n: number, kind: 'heading' | 'bullet', text: string) => ({
  id: `c${n}`,
  number: '',
  kind,
  level: n,
  text,
});
const field = (name: 'owner' | 'reviewPeriod' | 'related', value: string) => ({ field: name, label: `Its ${name}`, value }); // prettier-ignore
const version = {
  id: 'v1',
  clauses: [clause(1, 'heading', 'Links with other policies'), clause(2, 'bullet', 'Whistleblowing policy')],
  around: {
    header: [field('owner', 'Ms Bo Quill'), field('reviewPeriod', 'Every 2 years'), field('related', 'Keys')],
    remainder: [{ line: 9, text: '⟦note⟧ Ask her' }],
  },
  policy: {
    ...{
      id: 'p1',
      title: 'Doors',
      summary: null,
      adoption: 'mandatory',
      audience: [],
      statutory: false,
      reviewMonths: 12,
    },
    ...{ reviewedEarlyFor: [], nextCommands: ['changePolicyDetails', 'assignPolicyOwner', 'linkPolicies'], entries: 3 },
    ...{ linked: [{ id: 'p2' }], versions: [], delegation: null, reviewOn: null, reference: 'P-1' },
  },
} as unknown as Version; // what these screens read of one
const register = [
  { id: 'p1', title: 'Doors' },
  { id: 'p2', title: 'Behaviour policy' },
  { id: 'p3', title: 'Whistleblowing' },
];

it('offers what was printed to the register, where the register says otherwise', () => {
  const record = printedOf(version, register, []);
  expect(record).toMatchObject({ months: 24, owner: 'Ms Bo Quill', unlinked: ['p3'] });
  const offered = (of: typeof record) => aroundSheets.filter((one) => one.if?.(of) !== false).map((one) => [one.command, one.initial?.(of)]); // prettier-ignore
  expect(offered(record)).toEqual([
    ['ChangePolicyDetails', expect.objectContaining({ reviewMonths: '24', title: 'Doors' })],
    ['AssignPolicyOwner', undefined],
    ['LinkPolicies', { linked: ['p2', 'p3'] }],
  ]);
  expect(offered({ ...record, reviewMonths: 24, owner: '', unlinked: [] })).toEqual([]);
});

it('shows what stood around the text, and who keeps the register takes it over', () => {
  serve({});
  show(<AroundText version={version} register={register} />);
  const section = within(screen.getByRole('region', { name: 'What stood around the text' }));
  for (const [summary, words] of [
    ['The front page', 'Its owner: Ms Bo Quill'],
    ['Left over: 1', 'Line 9: ⟦note⟧ Ask her'],
    ['Policies it points to: 2', 'Keys: not in the register'],
  ] as const) {
    expect(section.getByText(summary).tagName).toBe('SUMMARY');
    expect(section.getByText(words)).toBeTruthy();
  }
  expect(section.getByRole('link', { name: 'Whistleblowing' }).getAttribute('href')).toBe('/policies/p3');
  expect(section.getByText('Take over how often it is reviewed')).toBeTruthy();
});

it('shows nothing of a text that stood alone, and offers nothing to whoever does not keep the register', () => {
  serve({});
  const { container } = show(<AroundText version={{ ...version, around: null }} register={register} />);
  expect(container.querySelector('section')).toBeNull();
  show(<AroundText version={{ ...version, policy: { ...version.policy, nextCommands: [] } }} register={register} />);
  expect(screen.queryByText('Take over how often it is reviewed')).toBeNull();
});

it('sends what stands around a text with it, and nothing when there is nothing', () => {
  const read = readerFor([]);
  const lines = ['Doors Policy', 'Approved by:', '', '1. Aims', '', '1.1 Doors are shut.', '', '⟦note, page 1⟧ Who?'];
  expect(aroundOf(read(lines.join('\n')))).toEqual({
    header: [
      { field: 'title', label: '', value: 'Doors Policy', line: 1 },
      { field: 'approver', label: 'Approved by', value: '', line: 2 },
    ],
    remainder: [{ line: 8, text: '⟦note, page 1⟧ Who?' }],
    contents: [],
  });
  expect(aroundOf(read('1. Aims\n\n1.1 Doors are shut.'))).toBeUndefined();
});
