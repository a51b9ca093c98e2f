export { caseRows } from './case-rows';
export { happening as caseHappening } from './words';
export { casesRoutes } from './routes';
