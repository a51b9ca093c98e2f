export { breachRows } from './breach/breach-rows';
export { caseRows } from './case-rows';
export { happening as caseHappening } from './words';
export { casesRoutes } from './routes';
export { statusWords as investigationStatusWords } from './investigation/words';
export { CommissionLink } from './investigation/commission-link';
export { InvestigationsDocument } from './investigation/in-hand';
export { casesWork } from './my-work-words';
