import { batchAppend } from './batch-append';
import {
  type BatchCall,
  features,
  grpc,
  type ReadCall,
  type Server,
  type ServerCredentials,
  ServerFeaturesService,
  StreamsService,
  type SupportedMethods,
} from './definitions';
import { Gate } from './gate';
import { Log } from './log';
import { read } from './read';
import { refusal } from './wire';

export type ServerOptions = Readonly<{
  log?: Log;
  /** Without it the server speaks plain HTTP/2 and asks for no password, as the real one does when insecure. */
  tls?: Readonly<{ key: string; certificate: string; user: string; password: string }>;
}>;

type Answer<T> = (error: Error | null, value?: T) => void;
type Caller = Readonly<{ metadata: Readonly<{ get: (name: string) => readonly unknown[] }> }>;

/** Kestrel's own limit: the next call on the same connection waits until one ends. */
const MAX_STREAMS = 100;
const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

/**
 * Speaks as much of EventStoreDB's protocol as the adapter uses, with faults to order. It is evidence for the adapter,
 * not for the real server's durability, clustering or speed.
 */
export class EventStoreDbServer {
  readonly log: Log;
  readonly faults = { loseAnswers: 0, swallowAppends: 0, failCapabilities: 0, endLateMs: 0 };
  /** Calls that a client has cut off before their end. */
  resets = 0;
  port = 0;
  readonly #reads = new Set<ReadCall>();
  readonly #batches = new Set<BatchCall>();
  readonly #gate = new Gate();
  #server: Server | undefined;

  constructor(private readonly options: ServerOptions = {}) {
    this.log = options.log ?? new Log();
  }

  /** Also starts a killed server again, on the same log and port. */
  async start(port = this.port): Promise<this> {
    const server = new grpc.Server({
      'grpc.max_receive_message_length': MAX_MESSAGE_BYTES,
      'grpc.max_concurrent_streams': MAX_STREAMS,
    });
    server.addService(StreamsService, {
      read: (call: ReadCall) => this.#follow(call, this.#reads, () => read(this.log, call, this.faults.endLateMs)),
      batchAppend: (call: BatchCall) =>
        this.#follow(call, this.#batches, () => batchAppend(this.log, call, this.#interference)),
    });
    server.addService(ServerFeaturesService, {
      getSupportedMethods: (_call: unknown, answer: Answer<SupportedMethods>) => this.#capabilities(answer),
    });
    this.#server = server;
    const inner = await new Promise<number>((resolve, reject) => {
      server.bindAsync('127.0.0.1:0', this.#credentials(), (error, bound) => (error ? reject(error) : resolve(bound)));
    });
    this.port = await this.#gate.open(port, inner);
    return this;
  }

  /** Goes as in a crash; the log stays. */
  async kill(): Promise<void> {
    await this.#gate.shut();
    this.#server?.forceShutdown();
    this.#server = undefined;
    this.#gate.thaw();
  }

  /** Reads and subscriptions that no client has let go of. A batch stream lasts as long as its client. */
  get openCalls(): number {
    return this.#reads.size;
  }

  /** Clients that have appended and are still there. */
  get openBatches(): number {
    return this.#batches.size;
  }

  endCleanly(): void {
    for (const call of [...this.#reads, ...this.#batches]) call.end();
  }

  /** Nothing moves until the returned function is called. */
  blackHole(): () => void {
    this.#gate.freeze();
    return () => this.#gate.thaw();
  }

  readonly #interference = {
    before: (): 'silent' | 'go' => this.#spend('swallowAppends'),
    after: (): 'silent' | 'go' => this.#spend('loseAnswers'),
  };

  #spend(fault: keyof typeof this.faults): 'silent' | 'go' {
    if (this.faults[fault] === 0) return 'go';
    this.faults[fault] -= 1;
    return 'silent';
  }

  #follow<C extends ReadCall | BatchCall>(call: C, open: Set<C>, work: () => Promise<void>): void {
    open.add(call);
    const forget = (): void => void open.delete(call);
    // It is also told of a call that ended as it should.
    call.on('cancelled', () => (this.resets += open.has(call) ? 1 : 0));
    for (const event of ['cancelled', 'close', 'finish']) call.on(event, forget);
    if (!this.#admits(call)) {
      call.emit('error', refusal(grpc.status.UNAUTHENTICATED, 'Unauthenticated'));
      return forget();
    }
    work()
      .catch((error: unknown) => call.emit('error', error))
      .finally(forget);
  }

  #admits({ metadata }: Caller): boolean {
    const { tls } = this.options;
    if (!tls) return true;
    const basic = Buffer.from(`${tls.user}:${tls.password}`).toString('base64');
    return metadata.get('authorization')[0] === `Basic ${basic}`;
  }

  #capabilities(answer: Answer<SupportedMethods>): void {
    if (this.#spend('failCapabilities') === 'silent')
      return answer(refusal(grpc.status.INTERNAL, 'Exception was thrown by handler.'));
    const methods = ['read', 'batchappend'].map((name) =>
      new features.SupportedMethod()
        .setServiceName('event_store.client.streams.streams')
        .setMethodName(name)
        .setFeaturesList(name === 'read' ? ['position', 'events'] : ['deadline_duration']),
    );
    answer(null, new features.SupportedMethods().setEventStoreServerVersion('24.10.5').setMethodsList(methods));
  }

  #credentials(): ServerCredentials {
    const { tls } = this.options;
    if (!tls) return grpc.ServerCredentials.createInsecure();
    const pair = { private_key: Buffer.from(tls.key), cert_chain: Buffer.from(tls.certificate) };
    return grpc.ServerCredentials.createSsl(null, [pair]);
  }
}
