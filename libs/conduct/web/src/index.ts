import { lazy } from 'react';

export { conductRoutes } from './routes';
export const ConductDoor = lazy(() => import('./conduct-door').then((module) => ({ default: module.ConductDoor })));
