import { expect, test } from 'vitest'
import { onlyWrites } from '#db/pool/texts.ts'

test.each([
  'insert into "visits" ("id") values ($1)',
  '  update "tickets" set "state" = $1 where "id" = $2',
  'delete from "visit_people" where "visit_id" = $1',
  'with told as (select 1), letters as (insert into outbox select 1)\n insert into activities select 1',
])('nobody waits for what writes and answers no row: %s', (text) => {
  expect(onlyWrites(text)).toBe(true)
})

test.each([
  'select 1',
  'select count(*) from tickets where state = $1 for update',
  'insert into "ticket_numbers" ("day") values ($1) returning "last"',
  'update "tickets" set "state" = $1 RETURNING "id"',
  'with taken as (delete from jobs returning id) select count(*) from taken',
  'with gone as (update jobs set tries = 1 where id = $1) select count(*) from jobs',
])('what answers is waited for: %s', (text) => {
  expect(onlyWrites(text)).toBe(false)
})
