import type { TypedDocumentString } from '@caseward/contract';
import { Refused, Unreachable } from './failure';

export type Answer<R> = Readonly<{ data: R; catchingUp: boolean }>;

type Failure = Readonly<{ message: string; extensions?: Readonly<Record<string, unknown>> }>;
type Reply<R> = Readonly<{
  data?: R | null;
  errors?: readonly Failure[];
  extensions?: Readonly<{ catchingUp?: boolean }>;
}>;

/** In memory only: where the log stood after the last command of this page. Opaque. */
let newest: string | undefined;

const remember = (data: object) => {
  for (const value of Object.values(data))
    if (value && typeof value === 'object' && 'position' in value && typeof value.position === 'string')
      newest = value.position;
};
export const forgetPosition = () => {
  newest = undefined;
};

/** How long a person waits before they are told that it did not work. */
const PATIENCE = 15_000;

const post = async (body: string, signal?: AbortSignal, keepalive = false): Promise<Response> => {
  const patience = AbortSignal.timeout(PATIENCE);
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        'x-caseward': '1',
        'apollo-require-preflight': '1',
        ...(newest === undefined ? {} : { 'x-caseward-position': newest }),
      },
      body,
      keepalive,
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Unreachable({ cause });
  }
};

/** Sends one query or command. @throws Refused when the answer is no, Unreachable when there was none. */
export const execute = async <R extends object, V>(
  document: TypedDocumentString<R, V>,
  variables: V,
  signal?: AbortSignal,
  /** Sent to its end even when the page is closed; for less than 64 kB. */
  keepalive?: boolean,
): Promise<Answer<R>> => {
  const response = await post(JSON.stringify({ query: document.toString(), variables }), signal, keepalive);
  // What comes back is a GraphQL reply, or the words of a proxy in between: then nobody answered.
  const reply = await response.json().then(
    (json: unknown) => json as Reply<R>,
    () => undefined,
  );
  if (reply?.errors?.[0]) throw new Refused(reply.errors[0].extensions ?? {});
  if (!reply?.data) throw new Unreachable({ cause: response.status });
  remember(reply.data);
  return { data: reply.data, catchingUp: reply.extensions?.catchingUp === true };
};
