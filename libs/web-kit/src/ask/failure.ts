/** The server answered, and the answer is no. `code` is for programs; a page turns it into words. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;
  readonly traceId: string | undefined;
  readonly fields: readonly Readonly<{ path: string; message: string }>[];
  /** Where a rule said no for several reasons: their codes, the gravest first. */
  readonly all: readonly string[];

  constructor(extensions: Readonly<Record<string, unknown>>) {
    const { code, traceId, details } = extensions as {
      code?: unknown;
      traceId?: unknown;
      details?: { fields?: unknown; all?: unknown };
    };
    super(typeof code === 'string' ? code : 'INTERNAL');
    this.code = this.message;
    this.traceId = typeof traceId === 'string' ? traceId : undefined;
    this.fields = Array.isArray(details?.fields) ? details.fields.map(fieldOf) : [];
    this.all = Array.isArray(details?.all) ? details.all.map(String) : [];
  }
}

const fieldOf = (field: { path?: unknown; message?: unknown }) => ({
  path: Array.isArray(field.path) ? field.path.join('.') : String(field.path ?? ''),
  message: String(field.message ?? ''),
});

/** Nobody answered: no connection, a server that is down, or 15 seconds of silence. It may have arrived all the same. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  constructor(options?: ErrorOptions) {
    super('unreachable', options);
  }
}

/** The server is newer than this page, and does not know its questions any more. A command is known by its name all the same. */
export const isOutdated = (error: unknown): boolean =>
  error instanceof Refused && (error.code === 'client/outdated' || error.code === 'GRAPHQL_VALIDATION_FAILED');

/** Two words of comfort are not enough: what happened, and what to do now. */
export const failureInWords = (error: unknown): string => {
  if (error instanceof Refused && error.code === 'UNAUTHENTICATED') return 'You are signed out. Sign in again.';
  if (error instanceof Refused && error.code === 'record/not-found')
    return 'There is nothing here, or it is not for you to see.';
  if (isOutdated(error))
    return 'Caseward was updated while this page was open. Send what you have written, then reload the page.';
  if (error instanceof Refused)
    return `Something went wrong on our side. Try again. If it happens again, quote ${error.traceId ?? error.code}.`;
  return 'We cannot reach the server. Check the connection, then try again.';
};
