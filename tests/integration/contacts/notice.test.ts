import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contacts } from '#db/schema/enterprises.ts'
import { seedId } from '#db/seed/ids.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

test.each([
  ['enterprises', 'F18', 'enterpriseId'],
  ['associations', 'A04', 'associationId'],
] as const)(
  'on the page of %s %s each person stands with the day they were told of the use of their data',
  async (word, code, of) => {
    const page = async (headers = {}) => {
      const answer = await app.request('leader', 'GET', `/${word}/${seedId(code)}`, { headers })
      return (await answer.text()).replaceAll('<!-- -->', '')
    }
    const english = { Cookie: `${await app.signIn('leader')}; locale=en` }
    expect(await page()).toMatch(/1月4日已告知个人信息用途/)
    expect(await page(english)).toContain('Told of the use of their data on')
    const theirs = eq(contacts[of], seedId(code))
    await app.connection.db.update(contacts).set({ noticeOn: null }).where(theirs)
    expect(await page()).toContain('还没有告知个人信息用途')
    expect(await page(english)).toContain('Not yet told of the use of their data')
  },
)
