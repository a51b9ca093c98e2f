import { later } from '@caseward/web-kit';

export { conductWork } from './conduct-work';
export { conductRoutes } from './routes';
export const ConductDoor = later(async () => (await import('./conduct-door')).ConductDoor);
