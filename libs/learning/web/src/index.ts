export { learningRoutes } from './routes';
export { learningWork } from './learning-work';
export { chosenIn, LessonFilter } from './lesson-filter';
export { leadWords, resultWords, seenInWords, sourceWords, subjectWords, typeWords, yearWords } from './lesson-words';
