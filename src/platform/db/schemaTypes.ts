import type { Pool } from 'pg';

type Column = {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  hasDefault: boolean;
  check: string | null;
  brand: string | null;
};

// Every column of our schemas; `brand` is the table a column's id belongs to, by foreign key or as
// the table's own id.
const columnsQuery = `
  select n.nspname || '.' || c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type,
    not a.attnotnull as nullable, a.atthasdef as "hasDefault",
    (select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) like '%ANY (ARRAY[%' order by k.conname limit 1) as check,
    coalesce(
      (select f.relname from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.conkey[cardinality(k.conkey)] = a.attnum
        order by k.conname limit 1),
      case a.attname when 'id' then c.relname when 'organisation_id' then 'organisation' end) as brand
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind in ('r', 'v') and n.nspname = any ($1)
  order by 1, a.attnum`;

/** The row types of a migrated database as the text of a TypeScript file. */
export async function schemaTypes(pool: Pool, schemas: readonly string[]): Promise<string> {
  const { rows } = await pool.query<Column>(columnsQuery, [schemas]);
  const tables = Map.groupBy(rows, (column) => column.table);
  const body = [...tables]
    .map(([table, columns]) => `  '${table}': {\n${columns.map(line).join('')}  };\n`)
    .join('');
  return [
    '// Written by `npm run db:types` from the migrated schema; the checks compare it.',
    "import type { ColumnType } from 'kysely';",
    "import type { Id } from '../base/ids.ts';",
    '',
    `export type Database = {\n${body}};\n`,
  ].join('\n');
}

function line(column: Column): string {
  const type = typeOf(column) + (column.nullable ? ' | null' : '');
  const optional = column.hasDefault ? `ColumnType<${type}, ${type} | undefined, ${type}>` : type;
  return `    ${column.name}: ${optional};\n`;
}

function typeOf(column: Column): string {
  const values = column.check?.match(/'([^']*)'::text/g);
  if (values) return values.map((value) => value.replace('::text', '')).join(' | ');
  if (column.type === 'uuid') return column.brand ? `Id<'${column.brand}'>` : 'string';
  return plainTypes[column.type] ?? 'unknown';
}

const plainTypes: Record<string, string> = {
  text: 'string',
  'text[]': 'string[]',
  boolean: 'boolean',
  integer: 'number',
  bigint: 'number',
  numeric: 'number',
  'numeric[]': 'number[]',
  date: 'string',
  bytea: 'Uint8Array',
  jsonb: 'unknown',
  'timestamp with time zone': 'Date',
};
