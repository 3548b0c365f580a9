import type { Pool } from 'pg';

// One row for each thing worth reading in a diff: columns, constraints, indexes, policies,
// functions, triggers.
const thingsQuery = `
  select s.nspname || '.' || s.relname as owner, 1 as part, lpad(a.attnum::text, 3, '0') as place,
    '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end
      || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
  from (select c.oid, c.relname, n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'v') and n.nspname = any ($1)) s
    join pg_attribute a on a.attrelid = s.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = s.oid and d.adnum = a.attnum
  union all
  select k.conrelid::regclass::text, 2, k.conname, '  constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
  from pg_constraint k join pg_namespace n on n.oid = k.connamespace
  where n.nspname = any ($1) and k.contype in ('p', 'u', 'f', 'c') and k.conrelid <> 0
  union all
  select schemaname || '.' || tablename, 3, indexname, '  ' || indexdef from pg_indexes where schemaname = any ($1)
  union all
  select schemaname || '.' || tablename, 4, policyname,
    '  policy ' || policyname || ' to ' || array_to_string(roles, ', ') || ' using ' || coalesce(qual, '-')
      || ' with check ' || coalesce(with_check, '-')
  from pg_policies where schemaname = any ($1)
  union all
  select t.tgrelid::regclass::text, 5, t.tgname, '  ' || pg_get_triggerdef(t.oid)
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any ($1) and not t.tgisinternal
  union all
  select 'function ' || p.oid::regprocedure::text, 6, '', pg_get_functiondef(p.oid)
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = any ($1)
  order by 1, 2, 3`;

/** The migrated schema as text, for people to read and for the checks to compare. */
export async function schemaText(pool: Pool, schemas: readonly string[]): Promise<string> {
  const { rows } = await pool.query<{ owner: string; line: string }>(thingsQuery, [schemas]);
  const things = Map.groupBy(rows, (row) => row.owner);
  const blocks = [...things].map(([owner, lines]) =>
    [owner, ...lines.map((row) => row.line)].join('\n'),
  );
  return `-- Written by \`npm run db:types\` from the migrated schema; the checks compare it.\n\n${blocks.join('\n\n')}\n`;
}
