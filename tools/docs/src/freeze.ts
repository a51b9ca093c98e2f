import { freezeEvent, isFrozen } from '@caseward/sealing/testing';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { exampleOf } from './example-of';
import { contexts } from './product';

// Run from the root, by tools/setup/freeze.mjs: gives every event that has no fixture yet an example in its present shape.
const about = '0197ffff-0000-7000-8000-0000000000ff';
for (const { name, aggregates } of contexts) {
  const dir = path.resolve('libs', name, 'domain/fixtures');
  if (!existsSync(path.dirname(dir))) continue;
  for (const aggregate of aggregates)
    for (const [type, schema] of Object.entries(aggregate.events))
      if (!isFrozen(dir, aggregate, type))
        // An event is an object.
        await freezeEvent(dir, aggregate, about, { type, data: exampleOf(schema) as Record<string, unknown> });
}
