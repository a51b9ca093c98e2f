import { lastPosted, messageFor } from '@caseward/outbox';
import { system } from '@caseward/server-kit';
import type { Product } from './product';

const MOST = 200;

/** What would have left the demo, for its page: to whom, when, and what became of it. */
export const demoMessages = async ({ pool, served }: Pick<Product, 'pool' | 'served'>): Promise<readonly object[]> => {
  const posted = await lastPosted(pool, MOST);
  const people = served.map(({ loaders }) => loaders?.['Person']).find(Boolean);
  const known = await people?.([...new Set(posted.map(({ person }) => person))], system('demo'));
  return posted.map(({ id, urgent, role, person, toldAt, state, why }) => {
    const one = known?.get(person);
    const to = one && 'name' in one ? one.name : '';
    // The site is in the link only, and the page shows none.
    return { id, urgent, role, to, at: toldAt, state, why, subject: messageFor(urgent, 'http://localhost').subject };
  });
};
