import { later } from '@caseward/web-kit';

export { noticesRoutes } from './routes';
/** Fetched after the page it stands on. */
export const AlertBell = later<Readonly<{ always: boolean }>>(async () => (await import('./alert-bell')).AlertBell);
