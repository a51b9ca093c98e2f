export { foldPage } from './apply';
export { instant } from './instant';
export type { Log } from './log';
export type { Open } from './opened';
export * from './projection';
export type { Status } from './progress';
export { ProjectionRunner, type Duty, type RunnerOptions } from './runner';
export type { OnProjected, Projected as ProjectedChange } from './signals';
