export { unreadableWords, type Unreadable } from '@caseward/policies-text';
export * from './read-lines';
export * from './read-policy';
export * from './report';
