import { expect, it } from '@jest/globals';
import { serve, show } from '@caseward/web-kit/testing';
import { screen } from '@testing-library/react';
import { BreachPage } from './breach.page';

const id = 'dddddddd-0000-4000-8000-000000000009';
const nothingFor = (state: string | null) => {
  serve({ BreachFile: () => ({ breachCase: null }) });
  show(<BreachPage />, { path: '/breaches/:id', at: { pathname: `/breaches/${id}`, state } });
};

it('tells a head who leads safeguarding as well why she does not find the case that she opened about her deputy', async () => {
  nothingFor('opening');
  expect(await screen.findByText('It has been opened')).toBeTruthy();
  const why = screen.getByRole('status').textContent;
  expect(why).toMatch(/a deputy, nobody who leads safeguarding here sees it, not even a head who does both/);
  expect(why).toMatch(/next in line, who was told/);
});

it('tells anybody else no more than that there is nothing', async () => {
  nothingFor(null);
  expect(await screen.findByText('There is nothing here, or it is not for you to see.')).toBeTruthy();
});
