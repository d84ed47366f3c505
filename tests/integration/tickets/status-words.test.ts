import { afterAll, beforeAll, expect, test } from 'vitest'
import { ticketMessages } from '#app/domain/tickets/messages.ts'
import type { TicketState } from '#app/domain/tickets/ticket.ts'
import { locales } from '#app/i18n/messages.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'

type Row = { id: string; state: TicketState; enterprise: { id: string } | null }
let app: TestApp
let rows: Row[]
let cookie: string
beforeAll(async () => {
  app = await startApp()
  cookie = await app.signIn('leader')
  const answer = await app.request('leader', 'GET', '/tickets?limit=200', { door: 'api' })
  rows = ((await answer.json()) as { items: Row[] }).items
}, 120_000)
afterAll(() => app?.stop())

const textOf = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]*>/g, '¦')

const page = async (path: string, locale: string) =>
  (await app.request('leader', 'GET', path, { headers: { Cookie: `${cookie}; locale=${locale}` } })).text()

for (const locale of locales) {
  const { states } = ticketMessages[locale]

  test(`D18: list, page and the firm’s timeline say of a ticket what the API says, in ${locale}`, async () => {
    expect(new Set(rows.map(({ state }) => state)).size).toBeGreaterThan(4)
    const list = await page('/tickets?scope=all', locale)
    for (const { id, state, enterprise } of rows) {
      const line = list.slice(list.indexOf(`data-ticket="${id}"`)).split('</tr>')[0]!
      expect(textOf(line), `the list’s line of ${id}`).toMatch(new RegExp(`¦${states[state]}( · [^¦]*)?¦`))
      const whole = textOf(await page(`/tickets/${id}`, locale))
      expect(whole, `the page of ${id}`).toContain(`¦${states[state]}¦`)
      if (!enterprise) continue
      const firm = await page(`/enterprises/${enterprise.id}`, locale)
      const entries = firm.split(`/tickets/${id}`).slice(1)
      const told = entries.map((rest) => textOf(rest.split('</li>')[0]!))
      // Some entry of the timeline; what is pressing stands elsewhere, by its light.
      if (told.length) expect(told.join('\n'), `its firm’s page`).toContain(states[state])
    }
  })
}

test('D18: no other word file names the states of a ticket', () => {
  const files = import.meta.glob<string>('/app/**/*messages.ts', {
    query: '?raw',
    import: 'default',
    eager: true,
  })
  const naming = Object.entries(files).filter(([, text]) => /\bsigned_for: ['"`]/.test(text))
  expect(naming.map(([file]) => file)).toEqual(['/app/domain/tickets/messages.ts'])
})
