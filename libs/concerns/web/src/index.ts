export { happening } from './history';
export { concernsRoutes } from './routes';
export { WhoCanSee } from './who-can-see';
export { categoryWords, thresholdWords } from './words';
