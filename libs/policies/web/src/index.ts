export { dutyWork } from './duty-work';
export { policiesRoutes } from './routes';
