import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import { useLayoutEffect, type ReactElement } from 'react';
import { MemoryRouter, Route, Routes, useLocation, type Location } from 'react-router';
import { z } from 'zod';
import { MeProvider, type Me } from './ask/me';
import { forgetDrafts } from './form/drafts';
import type { ActedOn, Sheet } from './sheet/sheet';

// What is fetched later arrives late on a busy machine; a page that never shows it still fails.
configure({ asyncUtilTimeout: 5_000 });

type Sent = Readonly<{
  name: string;
  variables: Readonly<Record<string, unknown>>;
  headers: Readonly<Record<string, string>>;
}>;
/** Answers by the name of the query or command; a thrown error is a server that cannot be reached. */
export type Server = Readonly<Record<string, (variables: Readonly<Record<string, unknown>>) => object>>;

export const school = '11111111-1111-4111-8111-111111111111';
export const teacher: Me = {
  personId: '22222222-2222-4222-8222-222222222222',
  name: 'Jo Lim',
  trustId: '33333333-3333-4333-8333-333333333333',
  mode: 'DEMO',
  idleMinutes: 15,
  roles: [{ role: 'STAFF', bodyId: school, bodyName: 'Ashdown Primary', isSchool: true }],
};
export const refuse = (code: string, extensions: object = {}) => ({
  errors: [{ message: code, extensions: { code, ...extensions } }],
});
export const receipt = (recordId: string, position = 'p1') => ({ recordId, position });

/** Drafts are kept by a server of which nothing else is asked. */
const drafts: Server = {
  Drafts: () => ({ drafts: [] }),
  SaveDraft: () => ({
    saveDraft: { revision: 1, savedAt: '2026-09-07T09:00:00.000Z', keptUntil: '2026-09-14T09:00:00.000Z', other: null },
  }),
  DiscardDraft: () => ({ discardDraft: { discarded: true } }),
};

/** Lends the page a server. What it was asked stands in the list that comes back. */
export const serve = (server: Server): Sent[] => {
  const sent: Sent[] = [];
  globalThis.fetch = (_path, init) => {
    // Our own execute() wrote it a line before.
    const { query, variables } = JSON.parse(String(init?.body)) as {
      query: string;
      variables: Record<string, unknown>;
    };
    const name = /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '';
    const answer = server[name] ?? drafts[name];
    if (server[name] ?? !answer)
      sent.push({ name, variables, headers: (init?.headers ?? {}) as Record<string, string> });
    try {
      if (!answer) throw new Error(`nobody answers ${name}`);
      const reply = answer(variables);
      return Promise.resolve(
        new Response(JSON.stringify('errors' in reply ? { data: null, ...reply } : { data: reply })),
      );
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error('unreachable'));
    }
  };
  return sent;
};

const Following = ({ tell }: Readonly<{ tell: (location: Location) => void }>) => {
  const location = useLocation();
  useLayoutEffect(() => tell(location), [tell, location]);
  return null;
};

/** Shows one page as the router would, for somebody who is signed in. `router.state.location` is where it has led to. */
export const show = (
  page: ReactElement,
  {
    me = teacher,
    path = '/',
    at = path,
  }: { me?: Me; path?: string; at?: string | Readonly<{ pathname: string; state: unknown }> } = {},
) => {
  forgetDrafts();
  // Filled in before anybody can look.
  const router = {} as { state: { location: Location } };
  const tell = (location: Location) => void (router.state = { location });
  const client = new QueryClient({ defaultOptions: { queries: { gcTime: 0 } } });
  const view = render(
    <QueryClientProvider client={client}>
      <MeProvider value={me}>
        <MemoryRouter initialEntries={[at]}>
          <Following tell={tell} />
          <Routes>
            <Route path={path} element={page} />
            <Route path="*" element={<p>Elsewhere</p>} />
          </Routes>
        </MemoryRouter>
      </MeProvider>
    </QueryClientProvider>,
  );
  return { ...view, router, client };
};

/**
 * The questions of a sheet that may be left empty on the page and not in its command: whoever does as the page says would be
 * told to answer them all the same.
 */
export const wronglyOptional = async <R extends ActedOn>(sheet: Sheet<R>): Promise<readonly string[]> => {
  const { input } = await sheet.schema();
  if (!(input instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, z.ZodType>> = input.shape;
  // What it says without asking: ids, which it takes from any record.
  const said = Object.keys(sheet.fixed({} as R, 'fresh'));
  return Object.entries(sheet.fields).flatMap(([name, { optional, when }]) =>
    (optional || when) && !said.includes(name) && !shape[name]?.safeParse(undefined).success
      ? [`${sheet.title}: ${name}`]
      : [],
  );
};
