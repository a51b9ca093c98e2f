import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { codeOf, told, type Answer, type Browser } from './testing/browser';
import { concernAbout, decisionFor } from './testing/concerns';
import { forgedCursors, hostileTexts, hostileValues } from './testing/hostile';
import { operations, placesIn, withAt, type Operation } from './testing/inputs';
import { raiseWorld, type World } from './testing/world';

let world: World;
let senders: readonly Browser[];
beforeAll(async () => {
  world = await raiseWorld();
  senders = [await world.as('okoro'), await world.as('doyle')];
});
afterAll(() => world?.close());

/** Whose commands these are; all others are the safeguarding lead's. */
const ADMINISTRATORS = /^(register|set|addStaff|appoint|endRole)/;

/** Undefined when the answer keeps the rule: no accident, every refusal has a code, and it did not take long. */
const wrongWith = ({ status, body }: Answer, ms: number): string | undefined => {
  if (status >= 500) return `status ${status}: ${body}`;
  if (ms > 10_000) return `${ms} ms`;
  for (const { extensions } of told({ body }).errors ?? [])
    if (!extensions?.code || /INTERNAL|UNAVAILABLE/.test(extensions.code)) return body.slice(0, 300);
  return undefined;
};

const send = async (browser: Browser, { document }: Operation, variables: unknown, what: string): Promise<string[]> => {
  const since = performance.now();
  const wrong = wrongWith(await browser.raw(document, variables), performance.now() - since);
  return wrong ? [`${what}: ${wrong}`] : [];
};

describe.each(operations.map((operation) => [operation.kind, operation.name, operation] as const))(
  '%s %s',
  (_, name, operation) => {
    test('answers every hostile value, and something hostile at every place, with a code, or takes it', async () => {
      const wrong: string[] = [];
      for (const browser of [senders[ADMINISTRATORS.test(name) ? 1 : 0]!])
        // both are signed in
        for (const [turn, place, places] of placesIn(operation.variables()).map(
          (one, i, all) => [i, one, all.length] as const,
        )) {
          const at = place.at(-1);
          // Places take turns: of up to eight that are there each gets its share of the values, and some place gets each of them.
          const mine = hostileValues.filter(
            (_, index) => (index + turn + operations.indexOf(operation)) % Math.min(places, 8) === 0,
          );
          const values = at === 'after' || at === 'id' ? [...hostileValues, ...forgedCursors] : mine;
          // Eight at a time, as many browsers would.
          for (let i = 0; i < values.length; i += 8)
            wrong.push(
              ...(
                await Promise.all(
                  values.slice(i, i + 8).map(
                    (value) =>
                    send(browser, operation, withAt(operation.variables(), place, value), `${name} ${place.join('.')} = ${JSON.stringify(value)?.slice(0, 60)}`), // prettier-ignore
                  ),
                )
              ).flat(),
            );
          wrong.push(...(await send(browser, operation, withAt(operation.variables(), place, undefined), `${name} without ${place.join('.')}`))); // prettier-ignore
          wrong.push(...(await send(browser, operation, withAt(operation.variables(), [...place, 'unknown'], 1), `${name} ${place.join('.')}.unknown`))); // prettier-ignore
        }
      expect(wrong).toEqual([]);
    }, 60_000);
  },
);

test('words are kept to the letter, half surrogates and NUL included', async () => {
  const okoro = await world.as('okoro');
  const CONCERN = `query ($id: ID!) { concern(id: $id) { account { text } childsWords { text } place { text }
    actionTaken { text } addenda { text { text } } decision { rationale { text } parentsReason { text } } } }`;
  for (const words of hostileTexts) {
    const concern = concernAbout('ashdown', { account: words, childsWords: words, place: words, actionTaken: words });
    await okoro.send('submitConcern', concern);
    const { concernId } = concern;
    await okoro.send('addConcernAddendum', { concernId, text: words });
    const decision = { ...decisionFor(concernId), rationale: words, parents: 'not_informed', parentsReason: words };
    const { position } = await okoro.send('recordTriageDecision', decision);
    const text = { text: words };
    expect(await okoro.ask(CONCERN, { id: concernId }, { position })).toEqual({
      concern: {
        account: text,
        childsWords: text,
        place: text,
        actionTaken: text,
        addenda: [{ text }],
        decision: { rationale: text, parentsReason: text },
      },
    });
  }
});

test('text that cannot be kept is refused by name of its field', async () => {
  const doyle = await world.as('doyle');
  const school = {
    schoolId: crypto.randomUUID(),
    name: 'A \u0000 school',
    phase: 'primary',
    localAuthority: 'Westmere',
  };
  const answer = await doyle.sendRaw('registerSchool', school);
  expect(codeOf(answer)).toBe('input/invalid');
  expect(told(answer).errors?.[0]?.extensions?.details).toEqual({
    fields: [{ path: 'name', message: expect.any(String) }],
  });
});

test('a day no calendar of ours has is refused, and no projection has stopped', async () => {
  const okoro = await world.as('okoro');
  for (const occurredOn of ['0000-01-01', '0001-01-01', '9999-12-31', '1066-10-14'])
    expect(codeOf(await okoro.sendRaw('submitConcern', concernAbout('ashdown', { occurredOn })))).toMatch(
      /^(input\/invalid|concern\/occurred-in-the-future)$/,
    );
  const statuses = await world.product.runner.status();
  expect(statuses.filter(({ stopped }) => stopped)).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  await okoro.send('submitConcern', concernAbout('ashdown'));
});
