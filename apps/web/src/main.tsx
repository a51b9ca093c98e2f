import { HideScreen, LockScreen, showPreferences, Waiting } from '@caseward/web-kit';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, useRoutes } from 'react-router';
import { BrokenAlone } from './broken';
import { keepHelpAtHand } from './help-at-hand';
import { fetchAhead, routes } from './routes';
import { Unbroken } from './unbroken';

// Children's data is kept for as long as it is on the screen, and a minute longer.
const client = new QueryClient({ defaultOptions: { queries: { gcTime: 60_000, staleTime: 5_000 } } });
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');

const Screens = () => useRoutes(routes);

showPreferences();
fetchAhead(window.location.pathname);
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <HideScreen>
        <BrowserRouter>
          <LockScreen>
            <Unbroken otherwise={<BrokenAlone />}>
              <Suspense fallback={<Waiting />}>
                <Screens />
              </Suspense>
            </Unbroken>
          </LockScreen>
        </BrowserRouter>
      </HideScreen>
    </QueryClientProvider>
  </StrictMode>,
);
keepHelpAtHand();
