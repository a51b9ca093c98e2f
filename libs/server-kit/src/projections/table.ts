import { getTableColumns, is, SQL } from 'drizzle-orm';
import { getTableConfig, PgArray, PgDialect, PgJson, PgJsonb, PgTimestampString } from 'drizzle-orm/pg-core';
import type { Index, PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { createHash } from 'node:crypto';
import { asStored } from './instant';

/** One column, and how its values travel: into JSON for `jsonb_populate_recordset`, and back from the driver. */
export type ColumnShape = Readonly<{
  property: string;
  name: string;
  sqlType: string;
  toJson: (value: unknown) => unknown;
  fromDriver: (value: unknown) => unknown;
  /** Set where a value a handler writes may read differently once stored. */
  asStored?: (value: string) => string;
}>;

/** What the runner knows of a projection's table: the view that is read, the table of each version, its rows. */
export type TableShape = Readonly<{
  name: string;
  key: ColumnShape;
  columns: readonly ColumnShape[];
  /** The statements that make the table of that version, in order. */
  ddl: (version: number) => readonly string[];
  /** Changes whenever the DDL does. */
  fingerprint: string;
}>;

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const tableOf = (name: string, version: number): string => `${name}_v${version}`;

const dialect = new PgDialect();
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
const rendered = (sql: SQL) => dialect.sqlToQuery(sql.inlineParams()).sql;

const toJson = (column: PgColumn): ((value: unknown) => unknown) => {
  if (is(column, PgJsonb) || is(column, PgJson)) return (value) => value ?? null;
  if (is(column, PgArray)) {
    const each = toJson(column.baseColumn);
    return (value) => (Array.isArray(value) ? value.map(each) : null);
  }
  const json = /^jsonb?$/.test(column.getSQLType());
  return (value) => {
    if (value === null || value === undefined) return null;
    const driven: unknown = column.mapToDriverValue(value);
    if (typeof driven === 'bigint') return driven.toString();
    // A column type of our own over jsonb hands the driver JSON text.
    return json && typeof driven === 'string' ? JSON.parse(driven) : driven;
  };
};

const shapeOf = (property: string, column: PgColumn): ColumnShape => ({
  property,
  name: column.name,
  sqlType: column.getSQLType(),
  toJson: toJson(column),
  fromDriver: (value) => (value === null ? null : column.mapFromDriverValue(value)),
  ...(is(column, PgTimestampString) && column.withTimezone ? { asStored } : {}),
});

const defaultOf = (column: PgColumn): string => {
  if (column.default === undefined) return '';
  if (is(column.default, SQL)) return ` default ${rendered(column.default)}`;
  const value: unknown = column.mapToDriverValue(column.default);
  return ` default ${literal(typeof value === 'object' ? JSON.stringify(value) : String(value))}`;
};

const columnDdl = (column: PgColumn): string =>
  `${quoted(column.name)} ${column.getSQLType()}${column.primary ? ' primary key' : column.notNull ? ' not null' : ''}` +
  `${column.isUnique ? ' unique' : ''}${defaultOf(column)}`;

const indexDdl = (name: string, version: number, { config }: Index): string => {
  const on = config.columns.map((column) => {
    if (is(column, SQL) || !('name' in column) || !column.name)
      throw new Error(`${name}: an index of a projection names plain columns`);
    const { order, nulls, opClass } = column.indexConfig ?? {};
    // drizzle says "asc" of every index; only a b-tree has an order.
    const sorting = (config.method ?? 'btree') === 'btree' ? [order, nulls && `nulls ${nulls}`] : [];
    return [quoted(column.name), opClass, ...sorting].filter(Boolean).join(' ');
  });
  const called = quoted(`${config.name ?? `${name}_${on.join('_').replaceAll(/\W+/g, '_')}`}_v${version}`);
  // A predicate may name its columns through the table; each version has a table of its own.
  const where = config.where ? ` where ${rendered(config.where).replaceAll(`${quoted(name)}.`, '')}` : '';
  return (
    `create ${config.unique ? 'unique ' : ''}index ${called} on ${quoted(tableOf(name, version))} ` +
    `using ${config.method ?? 'btree'} (${on.join(', ')})${where}`
  );
};

/**
 * Reads a drizzle table as the definition of a projection's. It has one primary-key column, every column is named as in
 * the database (drizzle's `casing` option is not applied), and there are no foreign keys: another context's rows are
 * joined by the query that reads them.
 */
export const tableShape = (table: PgTable): TableShape => {
  const { name, columns, indexes, foreignKeys, primaryKeys } = getTableConfig(table);
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(name)) throw new Error(`${name}: not the name of a projection`);
  const keys = columns.filter((column) => column.primary);
  const shapes = Object.entries(getTableColumns(table)).map(([property, column]) => shapeOf(property, column));
  const key = shapes.find((shape) => shape.name === keys[0]?.name);
  if (!key || keys.length !== 1 || primaryKeys.length > 0) throw new Error(`${name}: one primary-key column is needed`);
  if (foreignKeys.length > 0) throw new Error(`${name}: a projection's table refers to no other`);
  const ddl = (version: number) => [
    `create table ${quoted(tableOf(name, version))} (${columns.map(columnDdl).join(', ')})`,
    ...indexes.map((index) => indexDdl(name, version, index)),
  ];
  const fingerprint = createHash('sha256').update(ddl(0).join(';')).digest('hex').slice(0, 16);
  return { name, key, columns: shapes, ddl, fingerprint };
};
