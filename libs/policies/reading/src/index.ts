export * from './read-lines';
export * from './read-policy';
