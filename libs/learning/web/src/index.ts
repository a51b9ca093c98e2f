export { learningRoutes } from './routes';
export { learningWork } from './learning-work';
