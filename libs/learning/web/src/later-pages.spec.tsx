import { serve, show, teacher } from '@caseward/web-kit/testing';
import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { DebriefsPage } from './debriefs.page';
import { LessonsPage } from './lessons.page';

const none = { total: 30, next: null, items: [] };
const me = { ...teacher, roles: [{ role: 'DSL', bodyId: 'b', bodyName: 'Ashdown Primary', isSchool: true }] };

it.each([
  ['/debriefs', '?show=all&', <DebriefsPage />, '/debriefs?show=all'],
  ['/lessons', '?waiting=yes&', <LessonsPage />, '/lessons?waiting=yes'],
  ['/lessons', '?show=shared&', <LessonsPage />, '/lessons?show=shared'],
])(
  'a later page of %s%s that ran empty leads back to the start of the same list',
  async (path, search, page, start) => {
    serve({
      Debriefs: () => ({ debriefs: none }),
      Lessons: () => ({ lessons: none }),
      SharedLessons: () => ({ sharedLessons: none }),
    });
    show(page, { path, at: `${path}${search}after=abc`, me });
    expect(await screen.findByText('Nothing more here')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Back to the start' }).getAttribute('href')).toBe(start);
  },
);
