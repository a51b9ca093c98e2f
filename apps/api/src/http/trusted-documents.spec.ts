import { commandText } from '@caseward/contract';
import documents from '@caseward/contract/trusted-documents';
import { Catalogue, isSentByPeople, sdlOf } from '@caseward/server-kit';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { contexts } from '../contexts';
import { trustedOnly } from './trusted-documents';

const catalogue = new Catalogue(
  contexts.flatMap(({ aggregates }) => aggregates),
  [],
);
const schema = buildSchema(sdlOf(contexts));
const sent = catalogue.commandTypes.filter((type) => isSentByPeople(catalogue.command(type).command));

const answered = (query: unknown, production = true): boolean => {
  let passed = false;
  const response = { status: () => response, json: () => response };
  // No more of the two is looked at.
  trustedOnly(production, catalogue.commandTypes)({ body: { query } } as never, response as never, () => (passed = true)); // prettier-ignore
  return passed;
};

describe('the text by which a form sends a command', () => {
  it.each(sent)('%s is one that the schema understands', (type) =>
    expect(validate(schema, parse(commandText(type)))).toEqual([]),
  );
  it.each(sent)('%s is answered in production', (type) => expect(answered(commandText(type))).toBe(true));
});

describe('in production', () => {
  const [known = ''] = Object.values(documents);
  it('what our web was built with is answered, however it is laid out', () => {
    expect(answered(known)).toBe(true);
    expect(answered(`\n  ${known}\n`)).toBe(true);
  });
  it.each([
    ['a question of somebody’s own', '{ me { name } }'],
    ['a command that answers with more', commandText('RecordChildWishes').replace('position', 'position __typename')],
    ['a command that nobody has', commandText('DropEverything')],
    ['two commands in one', `${commandText('RecordChildWishes')} ${commandText('RecordChildWishes')}`],
    ['no text', 7],
    ['nothing', undefined],
    ['something longer than any document', `${known}${' '.repeat(20_000)}`],
  ])('%s is refused', (_, query) => expect(answered(query)).toBe(false));
  it('a page of the version before is told that it is one', () => {
    const told: unknown[] = [];
    const response = { status: () => response, json: (body: unknown) => told.push(body) };
    trustedOnly(true, [])({ body: { query: known.replace('{', '{ __typename') } } as never, response as never, () => told.push('answered')); // prettier-ignore
    expect(told).toEqual([{ errors: [{ message: 'Unknown document', extensions: { code: 'client/outdated' } }] }]);
  });
  it('what is no GraphQL is refused', () => expect(answered('select 1')).toBe(false));
});

it('outside production anything may be asked: a reviewer with the schema before them', () =>
  expect(answered('{ me { name } }', false)).toBe(true));
