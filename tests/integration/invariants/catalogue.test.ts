import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { test } from '#tests/support/harness.ts'
import { figure } from '#tests/support/release.ts'

type Key = { table: string; columns: string; leads: boolean }

test('A1c: every foreign key leads an index, so that nothing that reads by one walks a whole table', async ({
  db,
}) => {
  const keys = [
    ...(await db.execute<Key>(sql`
      select c.conrelid::regclass::text as table,
        (select string_agg(a.attname, ', ' order by k.place) from unnest(c.conkey) with ordinality as k(num, place)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) as columns,
        exists (select 1 from pg_index i where i.indrelid = c.conrelid and i.indisvalid
          and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~* ('^\\(?' || (
            select a.attname from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[1]) || ' is not null\\)?$'))
          and (i.indkey::int2[])[0:array_length(c.conkey, 1) - 1] @> c.conkey) as leads
      from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace
      order by 1, 2`)),
  ]
  expect(keys.length).toBeGreaterThan(80)
  expect(keys.filter(({ leads }) => !leads).map(({ table, columns }) => `${table} (${columns})`)).toEqual([])
  figure(`${keys.length} foreign keys, each at the head of an index`)
})

test('no key takes rows along, and no instant is without its zone', async ({ db }) => {
  const rules = await db.execute<{ key: string }>(sql`
    select c.conrelid::regclass || ' ' || c.conname as key from pg_constraint c
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and (c.confdeltype <> 'a' or c.confupdtype <> 'a')`)
  expect(rules.map(({ key }) => key)).toEqual([])
  const plain = await db.execute<{ at: string }>(sql`
    select table_name || '.' || column_name as at from information_schema.columns
    where table_schema = 'public' and data_type ~ '^time' and data_type !~ 'with time zone'`)
  expect(plain.map(({ at }) => at)).toEqual([])
})
