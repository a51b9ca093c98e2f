export { learningRoutes } from './routes';
export { learningWork } from './learning-work';
export { resultWords, sourceWords, typeWords } from './lesson-words';
