import { expect, it } from '@jest/globals';
import { show } from '@caseward/web-kit/testing';
import { screen } from '@testing-library/react';
import { SignIn } from './sign-in.page';

const answer = (body: unknown, status = 200) => {
  globalThis.fetch = () => Promise.resolve(new Response(JSON.stringify(body), { status }));
};

it('offers the people of a demo, by school', async () => {
  answer([
    { id: 'lim', name: 'Jo Lim', role: 'STAFF', school: 'Ashdown Primary' },
    { id: 'rao', name: 'Priya Rao', role: 'DSL', school: 'Brook Academy' },
  ]);
  show(<SignIn />);
  expect(await screen.findByRole('button', { name: /Jo Lim/ })).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Brook Academy' }).textContent).toContain('Priya Rao');
});

it('says plainly that there is no way in yet where this is no demo', async () => {
  answer({}, 404);
  show(<SignIn />);
  expect(await screen.findByText('No way to sign in is set up yet')).toBeTruthy();
});

it('does not take a server that is down for one without a demo', async () => {
  answer({}, 502);
  show(<SignIn />);
  expect((await screen.findByRole('alert')).textContent).toContain('We cannot reach the server');
});

it('says how far the demo has been told at its first start', async () => {
  answer({ code: 'demo/being-told', told: 40 }, 503);
  show(<SignIn />);
  const bar = await screen.findByRole('progressbar', { name: 'Getting the demo ready' });
  expect(bar.getAttribute('value')).toBe('40');
});
