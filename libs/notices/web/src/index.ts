import { lazy } from 'react';

export { noticesRoutes } from './routes';
/** Fetched after the page it stands on. */
export const AlertBell = lazy(() => import('./alert-bell').then((module) => ({ default: module.AlertBell })));
