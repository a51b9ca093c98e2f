import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { request } from 'node:http';
import { randomUUID } from 'node:crypto';
import { codeOf, told, type Answer, type Browser } from './testing/browser';
import { concernAbout } from './testing/concerns';
import { raiseWorld, type World } from './testing/world';

let world: World;
let okoro: Browser;
beforeAll(async () => {
  world = await raiseWorld();
  okoro = await world.as('okoro');
});
afterAll(() => world?.close());

const ME = JSON.stringify({ query: '{ me { name } }' });
const inTime = async (send: () => Promise<Answer>): Promise<Answer> => {
  const since = performance.now();
  const answer = await send();
  expect(performance.now() - since).toBeLessThan(10_000);
  expect(answer.status).toBeLessThan(500);
  return answer;
};
/** Every error of every answer has a code of ours or Apollo's, and tells nothing of our insides. */
const typed = (answer: Answer, code: RegExp): void => {
  expect(answer.headers['content-type']).toMatch(/^application\/(graphql-response\+)?json/);
  for (const { extensions } of told(answer).errors ?? [{ message: 'no errors' }])
    expect(extensions?.code).toMatch(code);
  expect(answer.body).not.toMatch(/node_modules|\.ts:|at \w+ \(/);
};
const BAD =
  /^(BAD_REQUEST|BAD_USER_INPUT|GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED|OPERATION_RESOLUTION_FAILURE|input\/too-large)$/;

test.each([
  ['no JSON', '{"query": '],
  ['an empty body', ''],
  ['null', 'null'],
  ['a string', '"{ me { name } }"'],
  ['a number', '7'],
  ['a batch', `[${ME},${ME}]`],
  ['an empty batch', '[]'],
  ['no query', '{}'],
  ['a query that is a number', '{"query":7}'],
  ['a query that is an object', '{"query":{"a":1}}'],
  ['variables that are a list', '{"query":"{ me { name } }","variables":[1]}'],
  ['variables that are text', '{"query":"{ me { name } }","variables":"x"}'],
  ['extensions that are text', '{"query":"{ me { name } }","extensions":"x"}'],
  ['an unknown operation', '{"query":"query A { me { name } }","operationName":"B"}'],
  ['an operation name that is a list', '{"query":"query A { me { name } }","operationName":["A"]}'],
  ['two operations and no name', '{"query":"query A { me { name } } query B { me { name } }"}'],
  ['an unknown field', '{"query":"{ nobody }"}'],
  ['a document of nothing', '{"query":""}'],
  ['a document of NUL', '{"query":"\\u0000"}'],
  ['a half surrogate as a document', '{"query":"\\ud800"}'],
  ['a subscription', '{"query":"subscription { me { name } }"}'],
  ['a fragment that holds itself', '{"query":"{ me { ...A } } fragment A on Me { ...A name }"}'],
  ['an unknown persisted query', `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'a'.repeat(64)}"}}}`],
  [
    'a persisted query of a wrong hash',
    `{"query":"{ me { name } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}`,
  ],
  ['a persisted query without anything', '{"query":"{ me { name } }","extensions":{"persistedQuery":{}}}'],
  ['a literal half surrogate', '{"query":"{ myReport(id: \\"\\\\ud800\\") { id } }"}'],
])('a body of %s is refused with a code', async (_, body) => {
  const answer = await inTime(() => okoro.post(body));
  expect(answer.status).toBeGreaterThanOrEqual(200);
  typed(
    answer,
    /^(BAD_REQUEST|BAD_USER_INPUT|GRAPHQL_\w+|OPERATION_RESOLUTION_FAILURE|PERSISTED_QUERY_NOT_SUPPORTED)$/,
  );
});

test.each([
  [
    'ten thousand levels of objects',
    `{"query":"{ me { name } }","variables":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`,
  ],
  [
    'ten thousand levels of lists as a day',
    `{"query":"mutation ($c: ID!, $d: Day!) { endRoleAppointment(commandId: $c, input: { appointmentId: $c, bodyId: $c, endedFrom: $d }) { recordId } }","variables":{"c":"${'1'.repeat(8)}-1111-4111-8111-111111111111","d":${'['.repeat(10_000)}1${']'.repeat(10_000)}}}`,
  ],
  [
    'ten thousand levels of objects as an id',
    `{"query":"query ($id: ID!) { concern(id: $id) { id } }","variables":{"id":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}}`,
  ],
  [
    'keys of the prototype',
    '{"query":"query ($i: TriageInboxInput!) { triageInbox(input: $i) { total } }","variables":{"i":{"__proto__":{"first":1},"constructor":1}},"__proto__":{"a":1}}',
  ],
])('%s do no harm', async (_, body) => {
  const answer = await inTime(() => okoro.post(body));
  if (told(answer).errors) typed(answer, BAD);
});

test('more than may be sent is refused before it is read', async () => {
  const line = 'x'.repeat(1_048_576);
  const answer = await inTime(() => okoro.sendRaw('submitConcern', concernAbout('ashdown', { account: line })));
  expect(answer.status).toBe(413);
  expect(codeOf(answer)).toBe('input/too-large');
  const tooLong = await okoro.sendRaw('submitConcern', concernAbout('ashdown', { account: line.slice(0, 20_001) }));
  expect(codeOf(tooLong)).toBe('input/invalid');
  expect(told(tooLong).errors?.[0]?.extensions?.details).toMatchObject({ fields: [{ path: 'account' }] });
  const justRight = concernAbout('ashdown', { account: '文'.repeat(20_000) });
  expect(codeOf(await okoro.sendRaw('submitConcern', justRight))).toBeUndefined();
});

test.each([
  ['text/plain', 415],
  ['application/x-www-form-urlencoded', 415],
  ['multipart/form-data; boundary=x', 415],
  ['application/json; charset=iso-8859-1', 415],
  ['application/graphql', 415],
  ['', 415],
])('a body that calls itself "%s" is not read', async (type, status) => {
  const answer = await inTime(() => okoro.post(ME, { 'content-type': type }));
  expect(answer.status).toBe(status);
  typed(answer, /^BAD_REQUEST$/);
});

test('a body in a coding of its own is refused', async () => {
  const answer = await inTime(() => okoro.post(ME, { 'content-encoding': 'x-own' }));
  expect(answer.status).toBe(415);
  typed(answer, /^BAD_REQUEST$/);
  expect((await inTime(() => okoro.post(ME, { 'content-encoding': 'gzip' }))).status).toBe(400);
});

test.each([
  ['depth', `{ school(id: "1") ${'{ appointments '.repeat(12)} { id } ${'}'.repeat(12)} }`],
  ['aliases', `{ ${Array.from({ length: 400 }, (_, i) => `a${i}: me { name }`).join(' ')} }`],
  [
    'fragments',
    `{ me { ...F0 } } ${Array.from({ length: 60 }, (_, i) => `fragment F${i} on Me { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F60 on Me { name }`,
  ],
  ['directives', `{ me { name ${'@include(if: true) '.repeat(300)} } }`],
  ['tokens', `{ ${'me { name } '.repeat(20_000)} }`],
  [
    'introspection',
    `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
  ],
  ['brackets', `{ me(a: ${'['.repeat(50_000)}`],
])('a bomb of %s is put out', async (_, query) => {
  const answer = await inTime(() => okoro.raw(query));
  typed(answer, BAD);
});

test('only POST asks', async () => {
  for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']) {
    const answer = await inTime(() => okoro.fetch('/graphql?query=mutation%20%7B%20registerTrust%20%7D', { method }));
    expect([method, answer.status, answer.headers['allow']]).toEqual([method, 405, 'POST']);
    if (method !== 'HEAD') typed(answer, /^BAD_REQUEST$/);
  }
  expect((await okoro.fetch('/graphql', { method: 'POST', body: ME, headers: { 'content-type': 'application/json' } })).status).toBe(200); // prettier-ignore
});

test('unknown places are not there, whatever they are called', async () => {
  for (const where of [
    '/nowhere',
    '/demo/nothing',
    '/demo',
    '/graphql/nothing',
    '/health',
    '/live/x',
    '/%E0%A4%A',
    '/..%2f..%2fetc/passwd',
    `/${'x'.repeat(4_000)}`,
    '//evil.example',
  ])
    for (const method of ['GET', 'POST', 'HEAD', 'OPTIONS', 'DELETE']) {
      const { status, headers } = await inTime(() => okoro.fetch(where, { method }));
      expect([where, method, status >= 400]).toEqual([where, method, true]);
      expect(headers['location']).toBeUndefined();
    }
  for (const body of ['{', '{}', '[]', '{"persona":{"a":1}}', '{"persona":"__proto__"}', '{"persona":"nobody"}', 'x'.repeat(20_000)])
    expect((await inTime(() => world.stranger.fetch('/demo/sign-in', { method: 'POST', body, headers: { 'content-type': 'application/json' } }))).status).toBeGreaterThanOrEqual(400); // prettier-ignore
});

/** With headers that fetch would not send. */
const rawly = (headers: Record<string, string>, body = ME) =>
  new Promise<number>((resolve, reject) => {
    const { port } = new URL(world.url);
    const sent = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });

test('headers beyond measure, forged cookies and forged positions do no harm', async () => {
  const json = { 'content-type': 'application/json' };
  expect(await rawly({ ...json, 'x-long': 'x'.repeat(60_000) })).toBe(431);
  for (const cookie of [
    'caseward_session=',
    'caseward_session==;;=',
    `caseward_session=${'x'.repeat(8_000)}`,
    'caseward_session=\u00e9\u00ff',
    '__proto__=1',
    ';'.repeat(2_000),
  ])
    expect(await rawly({ ...json, cookie })).toBe(200);
  for (const position of ['', '-', 'x'.repeat(5_000), Buffer.alloc(40).toString('base64url'), '\u00e9'])
    expect(await rawly({ ...json, 'x-caseward-position': position })).toBe(200);
});

test('after all of this it serves as before', async () => {
  expect(await okoro.ask('{ me { name } }')).toEqual({ me: { name: 'Mrs Ruth Okoro' } });
  expect((await okoro.fetch('/health/ready')).status).toBe(200);
  expect(codeOf(await okoro.raw('query ($id: ID!) { concern(id: $id) { id } }', { id: randomUUID() }))).toBeUndefined();
});
