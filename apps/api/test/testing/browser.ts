import { randomUUID } from 'node:crypto';

export type Answer = Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: string }>;
export type Told = Readonly<{
  data?: Readonly<Record<string, unknown>> | null;
  errors?: readonly Readonly<{ message: string; extensions?: Readonly<{ code?: string; details?: unknown }> }>[];
  extensions?: Readonly<{ catchingUp?: boolean }>;
}>;
export type Receipt = Readonly<{ recordId: string; position: string }>;
type More = Readonly<{
  position?: string;
  commandId?: string;
  /** How many entries of the record were on the page. */
  seen?: number;
  headers?: Readonly<Record<string, string>>;
}>;

/** Everything of an answer that somebody could compare with another one. */
export const comparable = ({ status, headers, body }: Answer) => {
  const { date: _, ...rest } = headers;
  return { status, headers: rest, body };
};

export const told = ({ body }: Pick<Answer, 'body'>): Told => JSON.parse(body) as Told; // the shape of every GraphQL answer

/** The first error's code; undefined when all went well. */
export const codeOf = (answer: Pick<Answer, 'body'>): string | undefined => told(answer).errors?.[0]?.extensions?.code;

/** Somebody at a browser: sends what our web would send, and sees what it would see. */
export class Browser {
  constructor(
    readonly url: string,
    readonly person: string,
    private readonly token: string | undefined,
  ) {}

  get headers(): Record<string, string> {
    return this.token ? { cookie: `caseward_session=${this.token}` } : {};
  }

  async fetch(where: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Answer> {
    const response = await fetch(`${this.url}${where}`, {
      redirect: 'manual',
      ...init,
      headers: { ...this.headers, ...init.headers },
    });
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  }

  post(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.fetch('/graphql', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', ...headers },
    });
  }

  raw(query: string, variables: unknown = {}, { position, headers = {} }: More = {}): Promise<Answer> {
    return this.post(JSON.stringify({ query, variables }), {
      ...headers,
      ...(position ? { 'x-caseward-position': position } : {}),
    });
  }

  /** The data of a question that is expected to be answered. */
  async ask<T>(query: string, variables: unknown = {}, more: More = {}): Promise<T> {
    const answer = told(await this.raw(query, variables, more));
    if (answer.errors) throw new Error(`not answered: ${JSON.stringify(answer)}`);
    return answer.data as T; // what the caller's own document asks for
  }

  /** A command as it travels: `submitConcern` with its input. */
  sendRaw(command: string, input: unknown, { commandId = randomUUID(), seen, ...more }: More = {}): Promise<Answer> {
    const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input!`;
    return this.raw(
      `mutation ($commandId: ID!, $input: ${type}, $seen: Int) { ${command}(commandId: $commandId, input: $input, seen: $seen) { recordId position } }`,
      { commandId, input, seen },
      more,
    );
  }

  /** The receipt of a command that is expected to be accepted. */
  async send(command: string, input: unknown, more: More = {}): Promise<Receipt> {
    const answer = told(await this.sendRaw(command, input, more));
    if (answer.errors || !answer.data) throw new Error(`refused: ${JSON.stringify(answer)}`);
    return answer.data[command] as Receipt; // every mutation answers with one
  }
}
