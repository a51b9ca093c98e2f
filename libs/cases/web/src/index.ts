export { caseRows } from './case-rows';
export { casesRoutes } from './routes';
