import type { TypedDocumentString } from './gql/graphql';

export type CommandReceipt = Readonly<{ recordId: string; position: string }>;
/** `seen`: how many events of the record its sender had before them. */
export type CommandVariables = Readonly<{ commandId: string; input: unknown; seen?: number | undefined }>;

/** The text that sends any command by its name; the server knows each of them as a document of its own. */
export const commandText = (type: string): string =>
  `mutation ${type}($commandId: ID!, $input: ${type}Input!, $seen: Int) { ${type.charAt(0).toLowerCase()}${type.slice(1)}(commandId: $commandId, input: $input, seen: $seen) { recordId position } }`;

export const commandDocument = (type: string): TypedDocumentString<Record<string, CommandReceipt>, CommandVariables> =>
  // A document is sent as its text; its types stand in this signature.
  commandText(type) as unknown as TypedDocumentString<Record<string, CommandReceipt>, CommandVariables>;
