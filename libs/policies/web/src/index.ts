export { dutyWork } from './duty-work';
export { policyWork } from './policy-work';
export { policiesRoutes } from './routes';
export { dayWithYear } from './day-with-year';
export { bodyWords } from './policy-words';
export { classWords, reasonWords } from './version-words';
export { findRules } from './find-rules';
