import { later } from '@caseward/web-kit';

export { noticesRoutes } from './routes';
/** Fetched after the page it stands on. */
export const AlertBell = later(async () => (await import('./alert-bell')).AlertBell);
