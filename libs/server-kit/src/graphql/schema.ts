import { onTheWire } from '@caseward/kernel';
import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { buildASTSchema, concatAST, parse, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Ask } from '../ask';
import type { Catalogue } from '../catalogue';
import type { Receipt } from '../command-gate';
import type { Context, Served } from '../context-server';
import { ExecuteCommand, RunQuery } from '../messages';
import type { PositionTokens } from '../position';
import { Unauthenticated } from '../query-gate';
import base from './base.graphql';
import { commandsSdl, isSentByPeople } from './commands-sdl';
import { guardFields } from './guarding';
import { onlyText } from './scalars';

/** What is written by hand, and the mutations and inputs that follow from the commands themselves. */
export const sdlOf = (contexts: readonly Pick<Context, 'sdl' | 'aggregates'>[]): string => {
  const written = [base, ...contexts.map(({ sdl }) => sdl)].join('\n');
  return `${written}\n${commandsSdl(
    contexts.flatMap(({ aggregates }) => aggregates),
    written,
  )}`;
};

/** Commands that only the system gives are no mutations. */
export const mutationNames = (catalogue: Catalogue): readonly string[] =>
  catalogue.commandTypes.filter((type) => isSentByPeople(catalogue.command(type).command)).map(onTheWire);

type Parts = Readonly<{
  contexts: readonly Pick<Context, 'sdl' | 'aggregates'>[];
  served: readonly Pick<Served, 'types' | 'mutations' | 'before'>[];
  catalogue: Catalogue;
  positions: PositionTokens;
  commands: Pick<CommandBus, 'execute'>;
  queries: Pick<QueryBus, 'execute'>;
}>;

type Sending = Readonly<{ commandId: string; input: unknown; seen?: number | null }>;

/**
 * The whole schema with its resolvers. Mutations come from the catalogue of commands, queries from that of questions;
 * a name in one list only is an error at start, and so is a field that does not say who may see it.
 */
export const productSchema = ({ contexts, served, catalogue, positions, commands, queries }: Parts): GraphQLSchema => {
  const schema = buildASTSchema(concatAST([parse(sdlOf(contexts))]));
  const besides = served.flatMap(({ mutations = {} }) => Object.entries(mutations));
  const mutations = [...mutationNames(catalogue), ...besides.map(([name]) => name)];
  same('Mutation', Object.keys(schema.getMutationType()!.getFields()), mutations);
  same('Query', Object.keys(schema.getQueryType()!.getFields()), catalogue.questionNames);

  const before = new Map(served.flatMap(({ before: asked = {} }) => Object.entries(asked)));
  for (const type of before.keys()) catalogue.command(type); // a wrong name fails here
  for (const type of catalogue.commandTypes) {
    const field = schema.getMutationType()!.getFields()[onTheWire(type)];
    if (!field) continue;
    field.resolve = async (_: unknown, { commandId, input, seen }: Sending, ask: Ask) => {
      if (!ask.asker) throw new Unauthenticated();
      const known = seen ?? undefined;
      const said = given(input);
      await before.get(type)?.(said, ask);
      const sent = {
        type,
        input: said,
        commandId,
        seen: known,
        asker: ask.asker,
        correlationId: ask.correlationId,
      };
      const { recordId, checkpoint }: Receipt = await commands.execute(new ExecuteCommand(sent));
      return { recordId, position: checkpoint ? positions.seal(checkpoint) : '' };
    };
  }
  for (const [name, change] of besides)
    schema.getMutationType()!.getFields()[name]!.resolve = (_: unknown, { input }: { input: unknown }, ask: Ask) => {
      if (!ask.asker) throw new Unauthenticated();
      return change(given(input), ask);
    };
  for (const name of catalogue.questionNames)
    schema.getQueryType()!.getFields()[name]!.resolve = (_: unknown, args: Record<string, unknown>, ask: Ask) =>
      queries.execute(new RunQuery(name, given(args['input'] ?? args), ask));

  for (const [typeName, fields] of served.flatMap(({ types }) => Object.entries(types))) {
    const type = schema.getType(typeName) as GraphQLObjectType | undefined; // a wrong name fails in the next line
    for (const [name, resolve] of Object.entries(fields)) {
      const field = type?.getFields()[name];
      if (!field) throw new Error(`The schema has no ${typeName}.${name}`);
      field.resolve = resolve;
    }
  }
  onlyText(schema);
  guardFields(schema);
  return schema;
};

const same = (root: string, inSchema: readonly string[], inCatalogue: readonly string[]) => {
  const odd = [
    ...inSchema.filter((n) => !inCatalogue.includes(n)),
    ...inCatalogue.filter((n) => !inSchema.includes(n)),
  ];
  if (odd.length > 0) throw new Error(`${root}: in the schema or in the catalogue only: ${odd.join(', ')}`);
};

/** GraphQL says null where nothing is given; our schemas say nothing. */
const given = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(given);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [[key, given(inner)]])),
  );
};
