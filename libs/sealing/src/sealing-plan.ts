import { idOf, type StreamName } from '@caseward/event-store';
import { id as idSchema } from '@caseward/kernel';

import type { KeyOwner } from './key-table';
import type { EventShape } from './shape';

/** One event parsed and parted: what is stored in clear, and which text is sealed by whose key. */
export type SealingPlan = Readonly<{
  open: Readonly<Record<string, unknown>>;
  sealed: readonly Readonly<{ field: string; value: unknown; owner: KeyOwner }>[];
}>;

/** @throws Error when the event does not fit its schema. Names fields and rules, never values: it will be logged. */
export const planOf = (shape: EventShape, stream: StreamName, type: string, data: unknown): SealingPlan => {
  const parsed = shape.schema.safeParse(data);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
    throw new Error(`${type} does not fit its schema: ${problems.join(', ')}`);
  }
  const open: Record<string, unknown> = {};
  const sealed: { field: string; value: unknown; owner: KeyOwner }[] = [];
  for (const [field, value] of Object.entries(parsed.data)) {
    if (value === undefined) continue;
    const by = shape.sealed.get(field);
    if (!by) {
      open[field] = value;
      continue;
    }
    const owner = by.kind === 'record' || by.idIn === undefined ? idOf(stream) : parsed.data[by.idIn];
    if (!idSchema.safeParse(owner).success) throw new Error(`${type}.${field}: whose key seals it is not an id`);
    sealed.push({ field, value, owner: { kind: by.kind, owner: owner as string } }); // parsed as an id just above
  }
  return { open, sealed };
};
