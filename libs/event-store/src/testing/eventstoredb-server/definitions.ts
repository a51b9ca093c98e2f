import { createRequire } from 'node:module';

/**
 * The protocol as the client's own package ships it. It is found from where the client lies, because client and server
 * must share one copy of it, of gRPC and of the protobuf runtime: messages of another copy are not recognised.
 */
const fromHere = createRequire(import.meta.url);
const require = createRequire(fromHere.resolve('@eventstore/db-client'));

export type Streams = typeof import('@eventstore/db-client/generated/streams_pb');
export type ReadReq = import('@eventstore/db-client/generated/streams_pb').ReadReq;
export type ReadOptions = import('@eventstore/db-client/generated/streams_pb').ReadReq.Options;
export type ReadResp = import('@eventstore/db-client/generated/streams_pb').ReadResp;
export type BatchAppendReq = import('@eventstore/db-client/generated/streams_pb').BatchAppendReq;
export type BatchAppendResp = import('@eventstore/db-client/generated/streams_pb').BatchAppendResp;
export type BatchAppendOptions = import('@eventstore/db-client/generated/streams_pb').BatchAppendReq.Options;
export type ProposedMessage = import('@eventstore/db-client/generated/streams_pb').BatchAppendReq.ProposedMessage;
export type RpcStatus = import('@eventstore/db-client/generated/status_pb').Status;
export type StreamIdentifier = import('@eventstore/db-client/generated/shared_pb').StreamIdentifier;
export type SupportedMethods = import('@eventstore/db-client/generated/serverfeatures_pb').SupportedMethods;
export type Message = import('google-protobuf').Message;
export type Server = import('@grpc/grpc-js').Server;
export type ServerCredentials = import('@grpc/grpc-js').ServerCredentials;
export type ReadCall = import('@grpc/grpc-js').ServerWritableStream<ReadReq, ReadResp>;
export type BatchCall = import('@grpc/grpc-js').ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

// `require` answers `any`; each path is given the types that lie beside it
export const grpc = require('@grpc/grpc-js') as typeof import('@grpc/grpc-js');
export const streams = require('../generated/streams_pb') as Streams;
export const shared = require('../generated/shared_pb') as typeof import('@eventstore/db-client/generated/shared_pb');
export const features =
  require('../generated/serverfeatures_pb') as typeof import('@eventstore/db-client/generated/serverfeatures_pb');
export const status = require('../generated/status_pb') as typeof import('@eventstore/db-client/generated/status_pb');
export const { StreamsService } =
  require('../generated/streams_grpc_pb') as typeof import('@eventstore/db-client/generated/streams_grpc_pb');
export const { ServerFeaturesService } =
  require('../generated/serverfeatures_grpc_pb') as typeof import('@eventstore/db-client/generated/serverfeatures_grpc_pb');
export const { Any } =
  require('google-protobuf/google/protobuf/any_pb') as typeof import('google-protobuf/google/protobuf/any_pb');
export const { Empty } =
  require('google-protobuf/google/protobuf/empty_pb') as typeof import('google-protobuf/google/protobuf/empty_pb');
