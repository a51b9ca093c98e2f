import { PoisonEvent, type AnyProjected, type Consumer } from './consumer';
import { passesOver, type AnyProjection } from './projection';
import { deleteRows, loadRows, settled, upsertRows, type Row } from './rows';
import { tableShape, type TableShape } from './table';

type Change = (row: Row | undefined, event: AnyProjected, key: string) => Row | undefined;
type Step = Readonly<{ event: AnyProjected; keys: readonly string[]; change: Change }>;
/** What a page comes to: rows to write, and keys of rows to drop. */
export type Outcome = Readonly<{ written: readonly Row[]; dropped: readonly string[] }>;

/** The rows that an event touches, and how; undefined when the projection passes it over. */
const stepOf = (projection: AnyProjection, event: AnyProjected): Step | undefined => {
  const handler = projection.on[event.type];
  if (!handler || handler === passesOver) return undefined;
  if (typeof handler === 'function') return { event, keys: [event.record], change: handler };
  try {
    return { event, keys: handler.keys(event), change: handler.change };
  } catch (error) {
    throw new PoisonEvent(event.id, event.category, error);
  }
};

/** What a page of events does to a projection. Pure but for `load`, which is asked once, for every row the page touches. */
export const foldPage = async (
  projection: AnyProjection,
  shape: TableShape,
  events: readonly AnyProjected[],
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Row>>,
): Promise<Outcome> => {
  const settle = settled(shape);
  const steps = events.flatMap((event) => stepOf(projection, event) ?? []);
  const keys = new Set(steps.flatMap((step) => step.keys));
  const before = keys.size > 0 ? await load([...keys]) : new Map<string, Row>();
  const after = new Map<string, Row | undefined>();
  for (const { event, keys, change } of steps) {
    for (const key of keys) {
      try {
        const row = after.has(key) ? after.get(key) : before.get(key);
        const next = change(row, event, key);
        if (next && String(next[shape.key.property]) !== key) throw new Error('the row has another key');
        after.set(key, next === row ? row : next && settle(next));
      } catch (error) {
        throw new PoisonEvent(event.id, event.category, error);
      }
    }
  }
  const changed = [...after].filter(([key, row]) => row !== before.get(key));
  return {
    written: changed.flatMap(([, row]) => (row ? [row] : [])),
    dropped: changed.flatMap(([key, row]) => (row ? [] : [key])),
  };
};

/** A projection as the runner runs it: load once, fold in TypeScript, one upsert and one delete a page. */
export const consumerOf = (projection: AnyProjection): Consumer => {
  const shape = tableShape(projection.table);
  if (shape.name !== projection.name) throw new Error(`${projection.name}: its table is called ${shape.name}`);
  return {
    name: projection.name,
    version: projection.version,
    shape,
    wants: (type) => Object.hasOwn(projection.on, type) && projection.on[type] !== passesOver,
    apply: async (client, table, events) => {
      const { written, dropped } = await foldPage(projection, shape, events, (keys) =>
        loadRows(client, shape, table, keys),
      );
      await deleteRows(client, shape, table, dropped);
      await upsertRows(client, shape, table, written);
    },
  };
};
