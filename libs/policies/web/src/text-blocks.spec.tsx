import { expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import { pointsOf, ranksOf, TextBlocks, type TextClause } from './text-blocks';

const clause = (id: string, kind: string, text: string, level = 1, number = ''): TextClause => ({ id, kind, text, level, number }); // prettier-ignore
const ofLevels = (...levels: readonly number[]) => levels.map((level, at) => clause(`${at}`, 'heading', 'A', level));

it('shows points as a list, and points of a point as a list in it', () => {
  render(
    <TextBlocks
      top={3}
      clauses={[
        clause('p', 'paragraph', 'We:', 1, '2.1'),
        clause('a', 'bullet', 'greet', 2),
        clause('b', 'bullet', 'warmly', 3),
        clause('c', 'bullet', 'listen', 2, '(c)'),
      ]}
    />,
  );
  const [outer, inner] = screen.getAllByRole('list');
  expect([...outer!.children].map(({ id }) => id)).toEqual(['a', 'c']);
  expect(within(screen.getByText('greet').closest('li')!).getByRole('list')).toBe(inner);
  expect(screen.getByText('(c)').closest('li')?.id).toBe('c');
  expect(pointsOf([clause('x', 'bullet', 'deep', 3), clause('y', 'bullet', 'up', 2)]).map(({ below }) => below.length)).toEqual([0, 0]); // prettier-ignore
});

it('shows rows as a table whose first row says what stands in its columns, in a box that scrolls by itself', () => {
  render(
    <TextBlocks
      top={3}
      clauses={[clause('h', 'table', 'Who | When'), clause('r', 'table', 'Leads | Daily')]}
      mark={({ id }) => id === 'r' && <a href="/why">Why?</a>}
      beside={({ id }) => (id === 'r' ? <p>Because of a lesson</p> : null)}
    />,
  );
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Who', 'When']);
  expect(screen.getByRole('cell', { name: 'Daily Why?' }).closest('tr')?.id).toBe('r');
  expect(screen.getByText('Because of a lesson').closest('td')?.colSpan).toBe(2);
  expect(screen.getByRole('group', { name: 'Table: Who, When' }).tabIndex).toBe(0);
});

it('takes a row that stands alone for no head', () => {
  render(<TextBlocks top={3} clauses={[clause('h', 'table', 'Who | When')]} />);
  expect(screen.queryByRole('columnheader')).toBeNull();
  expect(screen.getAllByRole('cell')).toHaveLength(2);
});

it('gives headings their ranks below the page’s own, and leaves none out on the way down', () => {
  expect([...ranksOf(ofLevels(1, 2, 3, 1), 3).values()]).toEqual([3, 4, 5, 3]);
  expect([...ranksOf(ofLevels(2, 4, 9, 1), 2).values()]).toEqual([2, 3, 4, 2]);
  render(<TextBlocks top={3} clauses={[clause('h', 'heading', 'Phones', 1, '4')]} />);
  expect(screen.getByRole('heading', { level: 3, name: '4 Phones' }).id).toBe('h');
});

it('puts what stands after a point between two lists, and after a row behind the table', () => {
  const { container } = render(
    <TextBlocks
      top={3}
      clauses={[clause('a', 'bullet', 'one'), clause('b', 'bullet', 'two'), clause('r', 'table', 'A | B'), clause('s', 'table', '1 | 2')]} // prettier-ignore
      after={({ id }) => (id === 'a' || id === 'r' ? <aside>{id}</aside> : null)}
    />,
  );
  expect([...container.children].map(({ tagName }) => tagName)).toEqual(['UL', 'ASIDE', 'UL', 'DIV', 'ASIDE']);
});
