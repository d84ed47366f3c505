import { readFileSync, statSync } from 'node:fs'
import postgres from 'postgres'

export type Statement = { text: string; values: (string | null)[] }

const role = 'zhigu_app'

/**
 * Hears what the app's role asks the database, from the server's log: `during(work)` answers the statements with their
 * parameters. What every request asks to know who is there is not a page's own, and is left out.
 */
export async function hearStatements(ownerUrl: string, log: string) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  const say = async (is: boolean) => {
    for (const [name, value] of settings)
      await sql.unsafe(`alter role ${role} ${is ? `set ${name} = ${value}` : `reset ${name}`}`)
    // The settings are a new connection's; the pool opens others for those it loses.
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where usename = ${role}`
    await pause(1_000)
  }
  await say(true)
  return {
    async during(work: () => Promise<unknown>): Promise<Statement[]> {
      const from = statSync(log).size
      await work()
      await pause(500)
      return statementsIn(readFileSync(log).subarray(from).toString())
    },
    async stop() {
      await say(false)
      await sql.end()
    },
  }
}

const settings = [
  ['log_min_duration_statement', '0'],
  ['log_error_verbosity', "'default'"],
] as const

const others =
  /^\s*(begin|commit|set |update "sessions"|select s\.id as "sessionId"|select set_config|select b\.oid)|pg_locks/i

/** What was run, in its order: its text, and its parameters as the log's next entry details them. */
function statementsIn(text: string): Statement[] {
  const entries = text.split(/\n(?=\d{4}-\d\d-\d\d )/)
  return entries.flatMap((entry, at) => {
    const run = entry.match(/LOG: +duration: [\d.]+ ms +(?:execute [^:]+|statement): ([\s\S]+)/)?.[1]
    if (!run || others.test(run)) return []
    const detail = entries[at + 1]?.match(/DETAIL: +Parameters: ([\s\S]+)/)?.[1]
    return [{ text: run.trim(), values: detail ? valuesIn(detail) : [] }]
  })
}

const valuesIn = (detail: string) =>
  [...detail.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g)].map(([, value]) =>
    value === undefined ? null : value.replaceAll("''", "'"),
  )

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
