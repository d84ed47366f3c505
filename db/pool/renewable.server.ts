import type postgres from 'postgres'

/** A pool that another one replaces when it is lost. `current` is whichever serves now. */
export function renewable(open: (onclose: () => void) => postgres.Sql) {
  let isClosed = false
  let serving = opened()

  function opened() {
    let replaced = () => {}
    const gone = new Promise<void>((done) => {
      replaced = done
    })
    const sql = open(() => {
      if (sql === serving.sql) renew(5)
    })
    return { sql, gone, replaced }
  }

  function renew(timeout = 0) {
    if (isClosed) return
    const old = serving
    serving = opened()
    old.replaced()
    void old.sql.end({ timeout }).catch(() => {})
  }

  /** A connection for its holder alone; a pool that is replaced keeps whoever still waits for one, so they ask the next. */
  async function reserve(): Promise<postgres.ReservedSql> {
    const pool = serving
    const asked = pool.sql.reserve()
    const given = await Promise.race([asked, pool.gone]).catch((error) => {
      if (pool === serving) throw error
    })
    if (given) return given
    asked.then(
      (late) => late.release(),
      () => {},
    )
    return reserve()
  }

  return {
    sql: () => serving.sql,
    current: new Proxy(serving.sql, {
      get: (_, name) => Reflect.get(serving.sql, name),
      apply: (_, self, given) => Reflect.apply(serving.sql, self, given),
    }),
    reserve,
    renew: () => renew(),
    close: () => {
      isClosed = true
      return serving.sql.end({ timeout: 5 })
    },
  }
}
