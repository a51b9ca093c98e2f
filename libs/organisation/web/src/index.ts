export { findPeople } from './find-people';
export { organisationRoutes } from './routes';
export { useSchools, type SchoolName } from './use-schools';
