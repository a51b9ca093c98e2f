import { GraphQLError, GraphQLScalarType, Kind, type GraphQLSchema } from 'graphql';

/** Scalars of ours are text; whether it is a day or an instant is for the command's own schema to say. */
export const onlyText = (schema: GraphQLSchema): void => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLScalarType) || !type.astNode) continue;
    const text = (value: unknown): string => {
      if (typeof value !== 'string') throw new GraphQLError(`${type.name} is written as text`);
      return value;
    };
    type.parseValue = text;
    type.parseLiteral = (node) => text(node.kind === Kind.STRING ? node.value : undefined);
  }
};
