import type { z } from 'zod';
// eslint-disable-next-line @nx/enforce-module-boundaries -- the reference is made from the app itself, which no library may import
import { settings } from '../../../apps/api/src/env';
import { generated, table } from './product';

const kept = (schema: z.ZodType): string => {
  const def = schema.def as { type: string; defaultValue?: unknown }; // every classic zod schema has a type
  return def.type === 'default' ? `\`${String(def.defaultValue)}\`` : '';
};

/** Every setting, from the schema that parses them. */
export const envPage = (): string => {
  const rows = Object.entries(settings.shape).map(([name, schema]) => [`\`${name}\``, schema.description ?? '', kept(schema)]); // prettier-ignore
  return [
    ...generated('Settings', 'Environment variables, read once at the start. An empty one counts as not given.'),
    ...table(['name', 'what it is for', 'default'], rows),
  ].join('\n');
};
