import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const sights = [
  { theme: 'light', locale: 'zh-CN' },
  { theme: 'dark', locale: 'en' },
  { theme: 'light', locale: 'en', phone: true },
  { theme: 'dark', locale: 'zh-CN', phone: true },
] as const

for (const sight of sights)
  test(`every part can be read and used by anyone: ${Object.values(sight).slice(0, 2).join(', ')}${'phone' in sight ? ', phone' : ''}`, async ({
    openAs,
  }) => {
    const page = await openAs(sight)
    await page.goto('/kit?open=sheet')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(await faultsOf(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  })

test('j and k walk a table, wherever the page has the focus', async ({ openAs }) => {
  const page = await openAs()
  await page.goto('/kit')
  const rows = page.locator('.z-grid tbody a')
  await page.getByRole('heading', { level: 1 }).first().click()
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(rows.first()).toBeFocused({ timeout: 200 })
  }).toPass()
  await page.keyboard.press('j')
  await expect(rows.nth(1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(rows.first()).toBeFocused()
})

/** What axe finds, contrast included, as one line a fault. */
async function faultsOf(page: Page) {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await axe.run(document, { runOnly: tags })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  })
}
