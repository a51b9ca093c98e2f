export * from './decide';
export * from './interest';
export * from './reading';
export * from './restriction';
export * from './route-adult-concern';
export * from './route-child-concern';
