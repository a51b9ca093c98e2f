import pg from 'pg';
import { quoted, type TableShape } from './table';
import type { Queryable } from './transaction';

/** A row as drizzle would select it: the properties of its table, not the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

const { builtins } = pg.types;
// Drizzle takes times and days, and arrays of them, as PostgreSQL's text; so must we, to hand out the same values.
const AS_TEXT = new Set<number>([builtins.TIMESTAMPTZ, builtins.TIMESTAMP, builtins.DATE, builtins.INTERVAL]);
const ARRAYS_AS_TEXT = new Set([1231, 1115, 1185, 1187, 1182]);
const asDrizzleReads: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    AS_TEXT.has(oid) || ARRAYS_AS_TEXT.has(oid) ? (text: string) => text : pg.types.getTypeParser(oid, format),
};

/** The rows of these keys, by key, equal in every value to what drizzle selects. */
export const loadRows = async (
  client: Queryable,
  shape: TableShape,
  table: string,
  keys: readonly string[],
): Promise<Map<string, Row>> => {
  const { rows } = await client.query<unknown[]>({
    text:
      `select ${shape.columns.map((column) => quoted(column.name)).join(', ')} from ${quoted(table)} ` +
      `where ${quoted(shape.key.name)} = any($1::${shape.key.sqlType}[])`,
    values: [keys],
    rowMode: 'array',
    types: asDrizzleReads,
  });
  const loaded = rows.map((values) =>
    Object.fromEntries(shape.columns.map((column, i) => [column.property, column.fromDriver(values[i])])),
  );
  return new Map(loaded.map((row) => [String(row[shape.key.property]), row]));
};

/** The row as it will read once it has been stored, so that a fold does not depend on where a page ends. */
export const settled = (shape: TableShape): ((row: Row) => Row) => {
  const restless = shape.columns.filter((column) => column.asStored);
  if (restless.length === 0) return (row) => row;
  return (row) => {
    const changed = restless.flatMap(({ property, asStored }) => {
      const value = row[property];
      return typeof value === 'string' && asStored ? [[property, asStored(value)] as const] : [];
    });
    return { ...row, ...Object.fromEntries(changed) };
  };
};

/** One statement, however many rows. */
export const upsertRows = async (
  client: Queryable,
  shape: TableShape,
  table: string,
  rows: readonly Row[],
): Promise<void> => {
  if (rows.length === 0) return;
  const names = shape.columns.map((column) => quoted(column.name));
  const rest = names.filter((name) => name !== quoted(shape.key.name));
  const records = rows.map((row) =>
    Object.fromEntries(shape.columns.map((column) => [column.name, column.toJson(row[column.property])])),
  );
  await client.query(
    `insert into ${quoted(table)} (${names.join(', ')}) ` +
      `select ${names.join(', ')} from jsonb_populate_recordset(null::${quoted(table)}, $1::jsonb) ` +
      `on conflict (${quoted(shape.key.name)}) do ` +
      (rest.length ? `update set ${rest.map((name) => `${name} = excluded.${name}`).join(', ')}` : 'nothing'),
    [JSON.stringify(records)],
  );
};

/** One statement, however many keys; a key that has no row is passed over. */
export const deleteRows = async (
  client: Queryable,
  shape: TableShape,
  table: string,
  keys: readonly string[],
): Promise<void> => {
  if (keys.length === 0) return;
  await client.query(`delete from ${quoted(table)} where ${quoted(shape.key.name)} = any($1::${shape.key.sqlType}[])`, [
    keys,
  ]);
};
