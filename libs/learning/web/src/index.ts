export { learningRoutes } from './routes';
