/** Generated from the schema and the documents (tools/setup/codegen.mjs); not in git. */
export * from './gql/graphql';
export { graphql } from './gql/gql';
export { commandDocument, commandText } from './command-document';
