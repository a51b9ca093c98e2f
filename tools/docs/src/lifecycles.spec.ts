import { lifecycleFor } from '@caseward/kernel';
import { expect, it } from '@jest/globals';
import { lifecyclesPage, pictureOf } from './lifecycles';
import { contexts } from './product';

const life = lifecycleFor<Readonly<{ status: 'open' | 'sealed' | 'sent' }>, 'letter/no'>()({
  none: 'letter/no',
  because: { open: 'letter/no', sealed: 'letter/no', sent: 'letter/no' },
  begins: { WriteLetter: 'open' },
  turns: {
    SealLetter: { from: ['open'], to: ['sealed'] },
    SendLetter: { from: ['open', 'sealed'], to: ['sent'] },
    LoseLetter: { from: ['open'], to: ['sent'], offered: false },
    ReadLetter: { from: ['open', 'sealed', 'sent'] },
    EditLetter: { from: ['open'] },
  },
});

it('draws how a record begins and where each command leads, commands with one way on one arrow', () =>
  expect(pictureOf('letter', life).filter((line) => line.includes('-->'))).toEqual([
    '  [*] --> open: WriteLetter',
    '  open --> sealed: SealLetter',
    '  open --> sent: SendLetter<br/>LoseLetter',
    '  sealed --> sent: SendLetter',
  ]));

it('lists what leaves a record where it is, and when that is taken', () =>
  expect(pictureOf('letter', life).filter((line) => line.startsWith('- '))).toEqual([
    '- `ReadLetter`: always',
    '- `EditLetter`: open',
  ]));

it('has every kind of record that lives by a table', () => {
  const page = lifecyclesPage();
  for (const { name, lifecycle } of contexts.flatMap(({ aggregates }) => aggregates))
    expect(page.includes(`## ${name}\n`)).toBe(lifecycle !== undefined);
});
