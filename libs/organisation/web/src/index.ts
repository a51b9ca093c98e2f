export { FamilyPanel } from './family';
export { HelpUrgent } from './help-urgent.page';
export { findPeople } from './find-people';
export { personRows } from './person-rows';
export { organisationRoutes } from './routes';
export { useAskSchools, useSchools, type SchoolName } from './use-schools';
export { Phone } from './school/phone';
export { SchoolFilter } from './school-filter';
