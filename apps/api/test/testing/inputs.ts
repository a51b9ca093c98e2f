import { adultId, schoolId } from '@caseward/seed';
import { sdlOf } from '@caseward/server-kit';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { randomUUID } from 'node:crypto';
import { contexts } from '../../src/contexts';
import { pupilAt, today } from './concerns';

const schema = buildSchema(sdlOf(contexts));

/** A field of a root type, as a document that asks for everything one level down. */
export type Operation = Readonly<{ name: string; kind: 'query' | 'mutation'; document: string; variables: () => Record<string, unknown> }>; // prettier-ignore

/** What the demo has, so that a good input is accepted or at least gets past the first door. */
const known: Readonly<Record<string, () => unknown>> = {
  schoolId: () => schoolId('ashdown'),
  bodyId: () => schoolId('ashdown'),
  personId: () => pupilAt('ashdown'),
  pupilId: () => randomUUID(),
  part: () => 'subject',
  occurredOn: today,
  dateOfBirth: () => '2017-03-04',
  inPerson: () => adultId('reid'),
  upn: () => undefined,
  after: () => undefined,
  text: () => 'words enough',
};

const good = (name: string, type: GraphQLInputType): unknown => {
  const own = known[name];
  if (own) return own();
  const bare = getNullableType(type);
  if (isListType(bare)) return [good(name, bare.ofType)];
  if (isInputObjectType(bare))
    return Object.fromEntries(Object.values(bare.getFields()).map((field) => [field.name, good(field.name, field.type)])); // prettier-ignore
  if (isEnumType(bare)) return bare.getValues()[0]?.value;
  const goods: Readonly<Record<string, unknown>> = { ID: randomUUID(), Int: 10, Boolean: true, Day: '2026-09-07' };
  return goods[bare.toString()] ?? 'Some words';
};

const selection = (field: GraphQLField<unknown, unknown>): string => {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return '';
  const leaves = Object.values(type.getFields()).filter((f) => !isObjectType(getNamedType(f.type)));
  return leaves.length > 0 ? `{ ${leaves.map(({ name }) => name).join(' ')} }` : '{ __typename }';
};

const operationOf = (kind: Operation['kind']) => (field: GraphQLField<unknown, unknown>): Operation => {
  const declared = field.args.map(({ name, type }) => `$${name}: ${type.toString()}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const call = `${field.name}${passed ? `(${passed})` : ''} ${selection(field)}`;
  return {
    name: field.name,
    kind,
    document: `${kind} ${declared ? `(${declared})` : ''} { ${call} }`,
    variables: () => Object.fromEntries(field.args.map(({ name, type }) => [name, good(name, type)])),
  };
}; // prettier-ignore

export const operations: readonly Operation[] = [
  ...Object.values(schema.getQueryType()?.getFields() ?? {}).map(operationOf('query')),
  ...Object.values(schema.getMutationType()?.getFields() ?? {}).map(operationOf('mutation')),
];

/** Every place in a value where another could stand, the value itself included. */
export const placesIn = (value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] => {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [...(at.length > 0 ? [at] : []), ...inner.flatMap(([key, one]) => placesIn(one, [...at, key]))];
};

/** A copy with something else at one place; `undefined` takes the field away. */
export const withAt = (value: unknown, [key, ...rest]: readonly (string | number)[], put: unknown): unknown => {
  if (key === undefined) return put;
  if (Array.isArray(value)) return value.map((one: unknown, i) => (String(i) === String(key) ? withAt(one, rest, put) : one)); // prettier-ignore
  const from = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>; // a plain input
  return { ...from, [key]: withAt(from[key], rest, put) };
};
