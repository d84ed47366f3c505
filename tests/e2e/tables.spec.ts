import { v7 as uuidv7 } from 'uuid'
import { demoPeople } from '../support/demo-server.ts'
import { expect, test } from './fixtures.ts'

const lists = ['/enterprises', '/projects?view=list', '/visits', '/policies']

test.beforeAll(async () => {
  const { token } = demoPeople(process.env.E2E_DATA_DIR!).leader
  const id = uuidv7()
  const answer = await fetch(`${process.env.E2E_URL}/api/v1/enterprises`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      id,
      name: `甬江云端协同制造与数字孪生软件技术联合研究开发应用推广股份有限公司${id.slice(-4)}`,
      nameEn: 'Yongjiang Cloud Manufacturing and Digital Twin Software Research Company Limited',
    }),
  })
  expect(answer.status).toBe(201)
})

/** What tells the rows apart is read without resting on it. */
const whole = /^(Team|Source|Owner|Mode|State|Patch|小队|来源|负责人|方式|状态|片区)$/

for (const width of [1440, 1280])
  test(`at ${width} a list loses no column, in English as in Chinese, and does not run over its page`, async ({
    signInAs,
  }) => {
    for (const locale of ['en', 'zh-CN'] as const) {
      const page = await signInAs('leader', { locale })
      await page.setViewportSize({ width, height: 900 })
      for (const path of lists) {
        await page.goto(path)
        const table = page.locator('.z-grid').first()
        await expect(table).toBeVisible()
        const seen = await table.evaluate(
          (one, whole) => ({
            over: one.scrollWidth - (one.parentElement?.clientWidth ?? 0),
            gone: [...one.querySelectorAll('th')]
              .filter((head) => !head.checkVisibility())
              .map((head) => head.textContent),
            cut: [...one.querySelectorAll('th')].flatMap((head, at) =>
              new RegExp(whole).test(head.textContent ?? '')
                ? [...one.querySelectorAll(`td:nth-child(${at + 1})`)]
                    .filter((cell) => cell.scrollWidth > cell.clientWidth)
                    .map((cell) => `${head.textContent}: ${cell.textContent}`)
                : [],
            ),
          }),
          whole.source,
        )
        expect(seen, `${locale} ${path}`).toEqual({ over: 0, gone: [], cut: [] })
      }
      await page.context().close()
    }
  })
