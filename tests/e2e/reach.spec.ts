import type { Locator } from '@playwright/test'
import { type Role, roles } from '../../app/domain/actor.ts'
import { createsFor, everythingFor, menuFor } from '../../app/shell/menu.ts'
import { atRest } from '../support/pages.ts'
import { figure } from '../support/release.ts'
import { expect, test } from './fixtures.ts'

test('E7: on a phone everybody reaches every page of her menu in two taps, and what she logs most in one', async ({
  signInAs,
}) => {
  test.setTimeout(240_000)
  const faults: string[] = []
  let reached = 0
  for (const role of roles as readonly Role[]) {
    const page = await signInAs(role, { phone: true })
    const home = new URL(page.url()).pathname
    const wanted = new Set(
      [...menuFor({ roles: [role] }), ...everythingFor({ roles: [role] })].flatMap(({ entries }) =>
        entries.map(({ to }) => to),
      ),
    )
    await atRest(page)
    for (const to of wanted) {
      if (to === home) continue
      let taps = 0
      const tap = async (where: Locator) => {
        taps += 1
        await where.click()
      }
      await page.locator('.shell-bar > a').first().waitFor()
      const bar = page.locator(`.shell-bar > a[href="${to}"]`)
      if (await bar.count()) await tap(bar)
      else {
        await tap(page.locator('.shell-all'))
        await tap(page.getByRole('dialog').locator(`a[href="${to}"]`).first())
      }
      await page
        .waitForURL((url) => url.pathname === to)
        .catch(() => faults.push(`${role}: ${to} not reached`))
      await expect(page.getByRole('dialog')).toHaveCount(0)
      if (taps > 2) faults.push(`${role}: ${to} in ${taps} taps`)
      reached += 1
      await page.goBack()
      await page.waitForURL((url) => url.pathname === home)
      await atRest(page)
    }
    const [first] = createsFor({ roles: [role] })
    if (first) {
      await page.locator('.shell-plus').click()
      await page.waitForURL((url) => url.pathname === first.to)
    }
    await page.context().close()
  }
  figure(`pages reached on a phone in at most two taps: ${reached}`)
  expect(faults).toEqual([])
})
