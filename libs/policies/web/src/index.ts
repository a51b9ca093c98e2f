export { policiesRoutes } from './routes';
