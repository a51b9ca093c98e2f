import { serve, show, teacher } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { BreachesPage } from './breach/breaches.page';
import { CasesPage } from './cases.page';
import { InvestigationsPage } from './investigation/investigations.page';

const none = { total: 30, next: null, items: [] };
const me = { ...teacher, roles: [{ role: 'DSL', bodyId: 'b', bodyName: 'Ashdown Primary', isSchool: true }] };

it.each([
  ['/cases', '?show=mine&', <CasesPage />, '/cases?show=mine'],
  ['/breaches', '?show=closed&', <BreachesPage />, '/breaches?show=closed'],
  ['/investigations', '?', <InvestigationsPage />, '/investigations'],
])(
  'a later page of %s%s that ran empty leads back to the start of the same list',
  async (path, search, page, start) => {
    serve({
      Cases: () => ({ childCases: none }),
      Breaches: () => ({ breachCases: none }),
      Investigations: () => ({ investigations: none }),
    });
    show(page, { path, at: `${path}${search}after=abc`, me });
    expect(await screen.findByText('Nothing more here')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Back to the start' }).getAttribute('href')).toBe(start);
  },
);
