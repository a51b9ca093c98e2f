// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- ambient: it tells every project that uses the kit what a .graphql file is
/// <reference path="./text-modules.d.ts" />
export * from './access';
export * from './ask';
export * from './asker';
export * from './attachments';
export * from './catalogue';
export * from './clock';
export * from './command-gate';
export * from './context-server';
export * from './drafts';
export * from './failpoints';
export { isSentByPeople } from './graphql/commands-sdl';
export * from './graphql/errors';
export * from './graphql/guarding';
export * from './graphql/schema';
export * from './messages';
export * from './newest-visible';
export { isRealMoment } from './real-moment';
export * from './next-commands';
export * from './position';
export * from './projections';
export * from './query-gate';
export * from './question';
export * from './search';
export * from './streams';
export * from './timeline';
export * from './withheld';
export * from './work';
