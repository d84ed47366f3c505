import { readFileSync, statSync } from 'node:fs'
import { chromium } from '@playwright/test'
import postgres from 'postgres'
import { findChromium } from '#tests/support/demo-server.ts'

export type Opening = { route: string; list: number; opening: number; again: string[] }

/** Opens the first row of a list in a browser, and says which of the list's statements the database ran once more. */
export async function openRow(
  { url, cookie, ownerUrl, log }: { url: string; cookie: string; ownerUrl: string; log: string },
  { path, route, alone }: { path: string; route: string; alone?: string },
): Promise<Opening> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  await logStatements(sql, 'all')
  const during = async (work: () => Promise<unknown>) => {
    const from = statSync(log).size
    await work()
    await pause(300)
    return statementsIn(readFileSync(log).subarray(from).toString())
  }
  const data = (name: string) => fetch(dataAddress(url + path, name), { headers: { Cookie: cookie } })
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
  try {
    // What every request asks (who is there) is not the list's, nor what the record's page asks without the list.
    const others = [
      ...(await during(() => data('root'))),
      ...(alone ? await during(() => fetch(url + alone, { headers: { Cookie: cookie } })) : []),
    ]
    const list = (await during(() => data(route))).filter((one) => !others.includes(one))
    if (list.length === 0) throw new Error(`${path}: the list's own statements were not seen`)
    const page = await browser.newPage({ baseURL: url, viewport: { width: 1440, height: 900 } })
    const [name = '', value = ''] = cookie.split('=')
    await page.context().addCookies([{ name, value, url }])
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    const opening = await during(async () => {
      await page.locator('tbody tr a').first().click()
      await page.waitForURL((there) => there.pathname !== path.split('?')[0])
      await page.waitForLoadState('networkidle')
    })
    const again = list.filter((one) => opening.includes(one))
    return { route, list: list.length, opening: opening.length, again }
  } finally {
    await browser.close()
    await logStatements(sql, 'none')
    await sql.end()
  }
}

function dataAddress(page: string, route: string) {
  const url = new URL(page)
  url.pathname += '.data'
  url.searchParams.set('_routes', route)
  return url
}

async function logStatements(sql: postgres.Sql, which: 'all' | 'none') {
  await sql.unsafe(`alter system set log_statement = '${which}'`)
  await sql`select pg_reload_conf()`
  await pause(500)
}

/** The texts of the statements in PostgreSQL's log, but for the frame of a transaction. */
function statementsIn(log: string) {
  const entries = log.split(/\n(?=\d{4}-\d\d-\d\d )/)
  const texts = entries.flatMap(
    (entry) => entry.match(/LOG: +(?:execute [^:]+|statement): ([\s\S]+)/)?.[1] ?? [],
  )
  return texts
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => !/^(begin|commit|select set_config|alter system|select pg_reload)/i.test(text))
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
