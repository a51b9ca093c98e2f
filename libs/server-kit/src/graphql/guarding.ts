import { fieldClasses, notFound, type FieldClass } from '@caseward/kernel';
import {
  defaultFieldResolver,
  getDirectiveValues,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Ask } from '../ask';

type Guard = Readonly<{ by: 'RECORD' | 'OWN_REPORT' | 'BODY' | 'NOTHING'; key: string | undefined }>;

/** What the SDL says of a type and its fields. @throws Error naming everything that says nothing. */
export const guardsOf = (schema: GraphQLSchema) => {
  const guarded = schema.getDirective('guarded')!; // both stand in base.graphql
  const access = schema.getDirective('access')!;
  const missing: string[] = [];
  const guards = new Map<string, Guard>();
  const classes = new Map<string, FieldClass>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const root = type === schema.getQueryType() || type === schema.getMutationType();
    const guard = type.astNode && readGuard(guarded, type);
    if (guard) guards.set(type.name, guard);
    else if (!root) missing.push(type.name);
    if (guard && guard.by !== 'NOTHING' && !(guard.key && type.getFields()[guard.key]))
      missing.push(`${type.name} (key)`);
    for (const field of Object.values(type.getFields())) {
      const fieldClass = readClass(access, field);
      if (fieldClass) classes.set(`${type.name}.${field.name}`, fieldClass);
      else missing.push(`${type.name}.${field.name}`);
      // A class says something only of a type that stands for a record, a school or the trust.
      if (guard?.by === 'NOTHING' && fieldClass !== 'open' && fieldClass !== 'derived')
        missing.push(`${type.name}.${field.name} (class without a guard)`);
    }
  }
  if (missing.length > 0) throw new Error(`The schema does not say who may see: ${missing.join(', ')}`);
  return { guards, classes };
};

const readGuard = (directive: Parameters<typeof getDirectiveValues>[0], type: GraphQLObjectType): Guard | undefined => {
  const values = [type.astNode, ...type.extensionASTNodes]
    .map((node) => node && getDirectiveValues(directive, node))
    .find(Boolean);
  if (!values) return undefined;
  // The schema's own enum has made sure of the values.
  return { by: values['by'] as Guard['by'], key: values['key'] as string | undefined };
};

const readClass = (directive: Parameters<typeof getDirectiveValues>[0], field: GraphQLField<unknown, unknown>) => {
  const name: unknown = field.astNode && getDirectiveValues(directive, field.astNode)?.['class'];
  return fieldClasses.find((fieldClass) => fieldClass === name);
};

/**
 * What a resolver may add to a row: `through`, the record by which the asker came to somebody; `appointedAt`, the body
 * that lists them among its own.
 */
type Row = Readonly<Record<string, unknown>>;

/** Puts the question "may it leave?" before every field. Not allowed is not found. */
export const guardFields = (schema: GraphQLSchema): void => {
  const { guards, classes } = guardsOf(schema);
  for (const [typeName, { by, key }] of guards) {
    if (by === 'NOTHING') continue;
    const type = schema.getType(typeName) as GraphQLObjectType; // guardsOf has just listed it
    for (const field of Object.values(type.getFields())) {
      const fieldClass = classes.get(`${typeName}.${field.name}`)!; // and refused the schema when one has none
      const resolve: GraphQLFieldResolver<Row, Ask> = field.resolve ?? defaultFieldResolver;
      const asked: GraphQLFieldResolver<Row, Ask> = async (row, args, ask, info) => {
        const id = row[key!]; // guardsOf has checked that the key is a field
        if (typeof id !== 'string' || !ask.asker) throw notFound();
        if (by === 'BODY') {
          const { through, appointedAt } = row;
          const open =
            (typeof through === 'string' && ask.cameThrough(through)) ||
            (await ask.belongsTo(id)) ||
            (typeof appointedAt === 'string' && (await ask.belongsTo(appointedAt)));
          if (!open) throw notFound();
        } else if (!(await ask.mayRead(id, fieldClass, by === 'OWN_REPORT'))) throw notFound();
        return resolve(row, args, ask, info);
      };
      // A list of hundreds has thousands of fields: one that is known to be open is not waited for.
      field.resolve = (row, args, ask, info) =>
        by === 'BODY' && ask.knownOpen(row[key!]) ? resolve(row, args, ask, info) : asked(row, args, ask, info);
    }
  }
};
