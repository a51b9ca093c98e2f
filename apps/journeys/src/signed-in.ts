import { randomUUID } from 'node:crypto';

/** Somebody signed in to the API, for what a journey needs done before it looks at a page. */
export type SignedIn = Readonly<{
  token: string;
  ask: <T>(query: string, variables?: object) => Promise<T>;
  /** Sends a command by its name in camelCase; throws when it is refused. */
  send: (command: string, input: object) => Promise<Readonly<{ recordId: string; position: string }>>;
}>;

type Answer = Readonly<{ data?: Record<string, unknown>; errors?: readonly object[] }>;

export const signIn = async (url: string, persona: string): Promise<SignedIn> => {
  const response = await fetch(`${url}/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  const token = /caseward_session=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1];
  if (!token) throw new Error(`${persona} could not sign in: ${response.status}`);
  let position = '';
  const ask = async <T>(query: string, variables: object = {}): Promise<T> => {
    const asked = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'apollo-require-preflight': '1',
        cookie: `caseward_session=${token}`,
        'x-caseward-position': position,
      },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await asked.json()) as Answer; // what GraphQL answers
    if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data as T; // the caller wrote the query
  };
  return {
    token,
    ask,
    send: async (command, input) => {
      const type = command.charAt(0).toUpperCase() + command.slice(1);
      const mutation = `mutation ($commandId: ID!, $input: ${type}Input!) { ${command}(commandId: $commandId, input: $input) { recordId position } }`;
      const data = await ask<Record<string, { recordId: string; position: string }>>(mutation, {
        commandId: randomUUID(),
        input,
      });
      const receipt = data[command];
      if (!receipt) throw new Error(`${command} has no receipt`);
      position = receipt.position;
      return receipt;
    },
  };
};
