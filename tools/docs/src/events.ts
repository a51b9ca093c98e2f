import { id, sealOwnerOf } from '@caseward/kernel';
import type { z } from 'zod';
import { contexts, generated, table } from './product';

const ID = id.def.checks?.[0]; // the pattern is its only check
const isId = (schema: z.ZodType) => ID !== undefined && schema.def.checks?.[0] === ID;

type Def = Readonly<{ type: string; [part: string]: unknown }>;
const defOf = (schema: unknown): Def => (schema as { def: Def }).def; // every classic zod schema has one

/** What a field holds, in a few words. */
export const wordsFor = (schema: z.ZodType): string => {
  const def = defOf(schema);
  const inner = () => wordsFor(def['innerType'] as z.ZodType);
  switch (def.type) {
    case 'string':
      return isId(schema) ? 'id' : def['format'] === 'date' ? 'day' : 'text';
    case 'enum':
      return Object.values(def['entries'] as Record<string, string>).join(' · ');
    case 'array':
      return `list of ${wordsFor(def['element'] as z.ZodType)}`;
    case 'object':
      return `{ ${Object.entries((schema as z.ZodObject).shape).map(([name, part]) => `${name}: ${wordsFor(part as z.ZodType)}`).join(', ')} }`; // prettier-ignore
    case 'optional':
      return `${inner()}, or nothing`;
    case 'readonly':
    case 'default':
      return inner();
    default:
      return def.type;
  }
};

const sealedBy = (schema: z.ZodType): string => {
  const owner = sealOwnerOf(schema);
  if (!owner) return 'open';
  if (owner.kind === 'record') return "sealed with the record's key";
  return `sealed with the key of ${owner.idIn ? `the person in \`${owner.idIn}\`` : 'the person'}`;
};

/** Every event the product can store: its stream, its version, and what of it is ciphertext. */
export const eventsPage = (): string => {
  const lines = generated(
    'Events',
    'What the log holds. A stream is one record, person or register: `<stream>-<id>`. Open fields are ids, codes and',
    'times; text is sealed and opens only through its key. The metadata of every event is described in',
    '[the kernel](../../libs/kernel/src/events.ts).',
  );
  for (const { name, aggregates } of contexts.filter((one) => one.aggregates.length > 0)) {
    lines.push(`## ${name}`, '');
    for (const aggregate of aggregates)
      for (const [type, schema] of Object.entries<z.ZodObject>(aggregate.events)) {
        const fields = Object.entries(schema.shape as Record<string, z.ZodType>);
        lines.push(`### ${type}`, '', `Stream \`${aggregate.name}\`, schema version ${aggregate.versions?.[type] ?? 1}.`, ''); // prettier-ignore
        lines.push(...table(['field', 'holds', 'stored'], fields.map(([field, part]) => [`\`${field}\``, wordsFor(part), sealedBy(part)]))); // prettier-ignore
      }
  }
  return lines.join('\n');
};
