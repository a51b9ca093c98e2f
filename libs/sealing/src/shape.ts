import { sealOwnerOf, type AnyAggregate, type SealOwner } from '@caseward/kernel';
import type { z } from 'zod';

type Open = Readonly<Record<string, unknown>>;

/** What the codec needs to know of one kind of event, worked out once. */
export type EventShape = Readonly<{
  schema: z.ZodObject;
  /** The present schema version: what is written. */
  version: number;
  sealed: ReadonlyMap<string, SealOwner>;
  /** From the version at that place (0 is unused) to the next. */
  upcasters: readonly ((open: Open) => Open)[];
}>;

const isSchema = (value: unknown): value is z.ZodType => typeof value === 'object' && value !== null && '_zod' in value;

/** Whether a mark hides inside a schema, where it would seal nothing. */
const marksInside = (value: unknown, seen = new Set<unknown>()): boolean => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  if (!isSchema(value)) return Object.values(value).some((part) => marksInside(part, seen));
  if (seen.size > 1 && sealOwnerOf(value)) return true;
  const { def } = value._zod;
  // A lazy schema names its inner one by a function.
  const inner = 'getter' in def && typeof def.getter === 'function' ? [def.getter()] : [];
  return [...Object.values(def), ...inner].some((part) => marksInside(part, seen));
};

const shapeOf = (aggregate: AnyAggregate, type: string, schema: z.ZodObject): EventShape => {
  const wrong = (what: string) => new Error(`${aggregate.name}.${type}: ${what}`);
  const version: number = aggregate.versions?.[type] ?? 1;
  const upcasters = Array.from({ length: version }, (_, from) => {
    if (from === 0) return (open: Open) => open;
    const upcast = aggregate.upcasters?.[type]?.[from];
    if (!upcast) throw wrong(`is at version ${version} and has no upcaster from ${from}`);
    return upcast;
  });
  const sealed = new Map<string, SealOwner>();
  // zod types a shape's members by its core type; ours are all made by classic zod.
  for (const [field, part] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
    const owner = sealOwnerOf(part);
    if (owner) sealed.set(field, owner);
    if (marksInside(part)) throw wrong(`${field} is sealed further in, which seals nothing: put sealed(…) outermost`);
  }
  for (const [field, owner] of sealed) {
    if (owner.kind === 'record' || owner.idIn === undefined) continue;
    if (!(owner.idIn in schema.shape) || sealed.has(owner.idIn))
      throw wrong(`${field} is sealed for the person in ${owner.idIn}, which is not an open field`);
  }
  return { schema, version, sealed, upcasters };
};

export type AggregateShape = ReadonlyMap<string, EventShape>;

/** @throws Error for a schema that could store text in clear, or events that could not be read back. */
export const shapesOf = (aggregates: readonly AnyAggregate[]): ReadonlyMap<string, AggregateShape> => {
  const shapes = new Map<string, AggregateShape>();
  for (const aggregate of aggregates) {
    if (shapes.has(aggregate.name)) throw new Error(`two aggregates are called ${aggregate.name}`);
    const events = Object.entries<z.ZodObject>(aggregate.events);
    shapes.set(aggregate.name, new Map(events.map(([type, schema]) => [type, shapeOf(aggregate, type, schema)])));
  }
  return shapes;
};
