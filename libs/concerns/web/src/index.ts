import { later } from '@caseward/web-kit';

export { breachCategoryWords, personalDataWords, personTypeWords } from './breach-words';
export { initialsIn } from './coach/advice';
export { concernRows } from './concern-rows';
export { adviceWords } from './advice-sheets';
export { basisWords } from './mend-words';
export { concernStory } from './story';
export { RecordFiles } from './files/record-files';
export { fileKindWords, withFileProblems } from './files/file-words';
export { concernsRoutes } from './routes';
export { ReportAbout } from './report-about';
export { concernWork } from './work-words';
export { WhoCanSee } from './who-can-see';
export { categoryWords, concernStatusWords, partWords } from './words';
export const InboxCount = later(async () => (await import('./inbox-count')).InboxCount);
