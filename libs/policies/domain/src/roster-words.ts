import { codes } from '@caseward/kernel';
export const changeClass = codes('ChangeClass', ['editorial', 'material']);
