import { HideScreen } from '@caseward/web-kit';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { routes } from './routes';

// Children's data is kept for as long as it is on the screen, and a minute longer.
const client = new QueryClient({ defaultOptions: { queries: { gcTime: 60_000, staleTime: 5_000 } } });
const router = createBrowserRouter(routes);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <HideScreen>
        <RouterProvider router={router} />
      </HideScreen>
    </QueryClientProvider>
  </StrictMode>,
);
