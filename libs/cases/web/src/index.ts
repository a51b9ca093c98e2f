export { breachRows } from './breach/breach-rows';
export { caseRows } from './case-rows';
export { casesRoutes } from './routes';
