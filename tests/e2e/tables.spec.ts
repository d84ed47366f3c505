import { expect, test } from './fixtures.ts'

const lists = ['/enterprises', '/projects?view=list', '/visits', '/policies']

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
        const seen = await table.evaluate((one) => ({
          over: one.scrollWidth - (one.parentElement?.clientWidth ?? 0),
          gone: [...one.querySelectorAll('th')]
            .filter((head) => !head.checkVisibility())
            .map((head) => head.textContent),
        }))
        expect(seen, `${locale} ${path}`).toEqual({ over: 0, gone: [] })
      }
      await page.context().close()
    }
  })
