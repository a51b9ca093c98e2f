import { codes, commandFor, day, id, instant, words, type AnyAggregate, type Rule } from '@caseward/kernel';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, isInputObjectType, isEnumType } from 'graphql';
import { z } from 'zod';
import base from './base.graphql';
import { commandsSdl, isSentByPeople } from './commands-sdl';

const command = commandFor<unknown, Record<string, never>>();
const people: Rule = { roles: ['DSL'], at: 'trust', tier: 'T1' };
const sent = (type: string, input: z.ZodType, may: Rule = people) =>
  command({ type, input, may, about: () => 'here', decide: () => [] });
const aggregate = (...commands: AnyAggregate['commands']): AnyAggregate => ({
  name: 'thing', events: {}, initial: undefined, evolve: (state: unknown) => state, commands,
}); // prettier-ignore
const written = 'type Mutation {\n  saveDraft: Boolean\n}\n';
const made = (...commands: AnyAggregate['commands']) => {
  const sdl = commandsSdl([aggregate(...commands)], written);
  return { sdl, schema: buildSchema([base, 'type Me { id: ID }\ntype Person { id: ID }\nextend union SearchHit = Me', written, sdl].join('\n'), { assumeValidSDL: true }) }; // prettier-ignore
};
const fieldsOf = (name: string, input: z.ZodType) => {
  const type = made(sent('DoIt', input)).schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`${name} is no input`);
  return Object.fromEntries(Object.entries(type.getFields()).map(([field, { type: is }]) => [field, String(is)]));
};

describe('the input of a command', () => {
  it.each([
    ['an id', id, 'ID!'],
    ['a text', words(10), 'String!'],
    ['a text with a pattern', z.string().regex(/^x/), 'String!'],
    ['a day', day, 'Day!'],
    ['a day as zod knows it', z.iso.date(), 'Day!'],
    ['an instant', instant, 'Instant!'],
    ['a whole number', z.int().min(1), 'Int!'],
    ['a number', z.number(), 'Float!'],
    ['yes or no', z.boolean(), 'Boolean!'],
    ['only yes', z.literal(true), 'Boolean!'],
    ['a named list of codes', codes('Heard', ['spoke', 'drew']), 'Heard!'],
    ['a list of codes without a name', z.enum(['spoke', 'drew']), 'DoItField!'],
    ['a list', z.array(id), '[ID!]!'],
    ['what may be left out', day.optional(), 'Day'],
    ['what may be nothing', day.nullable(), 'Day'],
    ['what is something anyway', z.int().default(3), 'Int'],
    ['a list that may be left out', z.array(words(3)).optional(), '[String!]'],
    ['what is made of what was sent', words(9).transform(Number), 'String!'],
    ['what nobody changes', z.array(id).readonly(), '[ID!]!'],
  ])('says %s', (_, field, type) => expect(fieldsOf('DoItInput', z.object({ field }))).toEqual({ field: type }));

  it('says what is made of parts, each with its own name', () => {
    const input = z.object({ limbs: z.array(z.object({ answer: z.enum(['yes', 'no']), why: words(9).optional() })) });
    expect(fieldsOf('DoItInput', input)).toEqual({ limbs: '[DoItLimbsInput!]!' });
    expect(fieldsOf('DoItLimbsInput', input)).toEqual({ answer: 'DoItLimbsAnswer!', why: 'String' });
  });

  it('is judged as a whole as well, which changes nothing in how it looks', () =>
    expect(fieldsOf('DoItInput', z.object({ a: day, b: day }).refine(({ a, b }) => a < b))).toEqual({ a: 'Day!', b: 'Day!' })); // prettier-ignore

  it.each([
    ['one or another', z.union([z.object({ a: id }), z.object({ b: id })]), 'union'],
    ['anything by name', z.record(z.string(), z.string()), 'record'],
    ['so many in a row', z.tuple([id, id]), 'tuple'],
    ['a word', z.literal('yes'), 'literal'],
  ])('cannot be %s', (_, field, kind) =>
    expect(() => made(sent('DoIt', z.object({ field })))).toThrow(`DoItField: a GraphQL input cannot say ${kind}`),
  );
});

describe('names', () => {
  const heard = () => codes('Heard', ['spoke', 'drew']);
  it('make one enum of one list of codes, whoever uses it', () => {
    const { sdl, schema } = made(sent('DoIt', z.object({ a: heard() })), sent('UndoIt', z.object({ b: heard() })));
    expect(sdl.match(/enum Heard/g)).toHaveLength(1);
    const type = schema.getType('Heard');
    expect(isEnumType(type) && type.getValues().map(({ name }) => name)).toEqual(['spoke', 'drew']);
  });
  it('are not shared by two different types', () =>
    expect(() =>
      made(sent('DoIt', z.object({ a: heard() })), sent('UndoIt', z.object({ b: codes('Heard', ['sang']) }))),
    ).toThrow('Two different types would be called Heard'));

  const byHand = 'enum Heard {\n  """\n  Aloud.\n  """\n  spoke\n  drew\n}\n';
  const beside = (list: z.ZodType) => commandsSdl([aggregate(sent('DoIt', z.object({ list })))], `${written}${byHand}`);
  it('may be written by hand, where a question answers with them too', () =>
    expect(beside(heard())).not.toContain('enum'));
  it('mean by hand what they mean in the command', () =>
    expect(() => beside(codes('Heard', ['spoke', 'drew', 'sang']))).toThrow('Heard is written by hand, and a command means another one')); // prettier-ignore
});

describe('a mutation', () => {
  it('carries its id, its input and how many events were seen', () =>
    expect(made(sent('DoIt', z.object({ a: id }))).sdl).toContain(
      '  doIt(commandId: ID!, input: DoItInput!, seen: Int): Receipt! @access(class: open)',
    ));
  it('is not made of what only the system sends', () => {
    const system: Rule = { roles: ['SYS'], at: 'trust', tier: 'T1' };
    expect(isSentByPeople(sent('DoIt', z.object({}), system))).toBe(false);
    expect(isSentByPeople(sent('DoIt', z.object({}), { ...system, relations: ['named'] }))).toBe(true);
    expect(made(sent('DoIt', z.object({ a: id }), system)).sdl).toBe('');
  });
});
