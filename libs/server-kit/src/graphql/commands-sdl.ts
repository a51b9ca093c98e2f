import { day, id, instant, onTheWire, type AnyAggregate, type AnyCommand } from '@caseward/kernel';
import { stripIgnoredCharacters } from 'graphql';
import type { z } from 'zod';
import { globalRegistry } from 'zod';

type Def = Readonly<{ type: string; [part: string]: unknown }>;
const defOf = (schema: unknown): Def => (schema as { def: Def }).def; // every classic zod schema has one
const upper = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const sameCheck = (schema: z.ZodType, known: z.ZodType) =>
  schema.def.checks?.[0] !== undefined && schema.def.checks[0] === known.def.checks?.[0];

/** Whoever works with records sends it; what only the system sends is no mutation. */
export const isSentByPeople = ({ may: { roles, relations = [] } }: AnyCommand): boolean =>
  relations.length > 0 || roles.some((role: string) => role !== 'SYS');

/** What a type says, without how it is written. */
const bare = (sdl: string) => stripIgnoredCharacters(sdl.replaceAll(/"""[\s\S]*?"""/g, ''));

/**
 * The inputs of commands as GraphQL, made from the schema that judges them, so that the two cannot differ. Writes down
 * every type that it needs. @throws Error for a shape that GraphQL inputs do not have
 */
class Inputs {
  readonly made = new Map<string, string>();
  constructor(private readonly known: (name: string) => string | undefined) {}

  type(schema: z.ZodType, name: string): string {
    const def = defOf(schema);
    const within = (part: string) => this.type(def[part] as z.ZodType, name);
    switch (def.type) {
      case 'optional':
      case 'nullable':
      case 'default':
        return within('innerType').replace(/!$/, '');
      case 'readonly':
        return within('innerType');
      case 'pipe':
        return within('in');
      case 'array':
        return `[${within('element')}]!`;
      case 'string':
        if (sameCheck(schema, id)) return 'ID!';
        return def['format'] === 'date' || sameCheck(schema, day)
          ? 'Day!'
          : sameCheck(schema, instant) || def['format'] === 'datetime'
            ? 'Instant!'
            : 'String!';
      case 'number':
        return def['format'] === 'safeint' || def['format'] === 'int32' ? 'Int!' : 'Float!';
      case 'boolean':
        return 'Boolean!';
      case 'literal':
        if ((def['values'] as unknown[]).every((value) => typeof value === 'boolean')) return 'Boolean!';
        break;
      case 'enum': {
        const called = globalRegistry.get(schema)?.id ?? name;
        return this.write(
          called,
          `enum ${called} {\n  ${Object.values(def['entries'] as Record<string, string>).join('\n  ')}\n}`,
        );
      }
      case 'object': {
        const called = globalRegistry.get(schema)?.id ?? `${name}Input`;
        // The part of an event's or a command's schema that is an object has a shape.
        const fields = Object.entries((schema as z.ZodObject).shape as Record<string, z.ZodType>);
        return this.write(
          called,
          `input ${called} {\n${fields.map(([field, part]) => `  ${field}: ${this.type(part, name + upper(field))}`).join('\n')}\n}`,
        );
      }
    }
    throw new Error(`${name}: a GraphQL input cannot say ${def.type}`);
  }

  private write(name: string, sdl: string): string {
    const before = this.made.get(name);
    if (before !== undefined && before !== sdl) throw new Error(`Two different types would be called ${name}`);
    const known = this.known(name);
    if (known === undefined) this.made.set(name, sdl);
    else if (known !== bare(sdl)) throw new Error(`${name} is written by hand, and a command means another one`);
    return `${name}!`;
  }
}

/** The mutations of all commands with their inputs. Of these the written schema may have the enums: a question answers with them too. */
export const commandsSdl = (aggregates: readonly AnyAggregate[], written: string): string => {
  const byHand = new Map(
    [...written.matchAll(/^enum (\w+)[^{]*\{[^}]*\}/gm)].map(([sdl, name = '']) => [name, bare(sdl)]),
  );
  const inputs = new Inputs((name) => byHand.get(name));
  const mutations = aggregates
    .flatMap(({ commands }) => commands)
    .filter(isSentByPeople)
    .map(
      ({ type, input }) =>
        `  ${onTheWire(type)}(commandId: ID!, input: ${inputs.type(input, type)}, seen: Int): Receipt! @access(class: open)`,
    );
  return mutations.length === 0
    ? ''
    : [`extend type Mutation {\n${mutations.join('\n')}\n}`, ...inputs.made.values()].join('\n');
};
