import type postgres from 'postgres'

/** How long a statement may wait for a table before the table counts as blocked, in milliseconds. */
const patience = 400

/**
 * The tables of this database that statements of ours wait for, or that were waited for (`known`) and are still locked.
 * Of those who wait for one table all but `few` are cancelled: their connections are needed for what can be answered.
 */
export async function lookForBlocked(sql: postgres.Sql, known: readonly string[], few: number) {
  const rows = await sql<{ name: string }[]>`
    with waiting as (
      select lock.relation, lock.pid, row_number() over (partition by lock.relation order by lock.waitstart) as place
      from pg_locks lock join pg_stat_activity asker on asker.pid = lock.pid
      where not lock.granted and lock.locktype = 'relation' and asker.usename = current_user
        and asker.datname = current_database() and asker.application_name = current_setting('application_name')
        and lock.waitstart < clock_timestamp() - ${patience} * interval '1 millisecond'
    ), cancelled as materialized (select pg_cancel_backend(pid) from waiting where place > ${few}),
    locked as (
      select relation from pg_locks
      where granted and mode in ('AccessExclusiveLock', 'ExclusiveLock') and locktype = 'relation'
        and database = (select oid from pg_database where datname = current_database())
    )
    select class.relname as name, done.count from pg_class class, (select count(*) from cancelled) as done
    where class.relkind in ('r', 'p') and (class.oid in (select relation from waiting)
      or class.relname = any(${[...known]}) and class.oid in (select relation from locked))`
  return rows.map(({ name }) => name)
}
