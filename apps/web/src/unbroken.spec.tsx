import { expect, it, jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { lazy, Suspense } from 'react';
import { Link, MemoryRouter, Route, Routes } from 'react-router';
import { Broken } from './broken';
import { Unbroken } from './unbroken';

const Gone = lazy(() => Promise.reject(new Error('this page was replaced by an update')));

it('says so when a page cannot be fetched, and the next page opens all the same', async () => {
  // React writes every caught error to the console.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  render(
    <MemoryRouter initialEntries={['/gone']}>
      <Link to="/there">There</Link>
      <Unbroken otherwise={<Broken />}>
        <Suspense fallback={null}>
          <Routes>
            <Route path="gone" Component={Gone} />
            <Route path="there" element={<p>Here it is</p>} />
          </Routes>
        </Suspense>
      </Unbroken>
    </MemoryRouter>,
  );
  expect(await screen.findByRole('heading', { name: 'This page did not open' })).toBeTruthy();
  await act(async () => screen.getByRole('link', { name: 'There' }).click());
  expect(screen.getByText('Here it is')).toBeTruthy();
});
