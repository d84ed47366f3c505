import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** By the menu, as it stands in the rail of a desk and the bar of a phone; an entry may count what waits. */
export const open = (page: Page, entry: string) =>
  page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: new RegExp(`^${entry}( \\d.*)?$`) })
    .filter({ visible: true })
    .click()

/** By the search box on top of every page; opens what is called `name`. */
export async function search(page: Page, word: string, name: RegExp) {
  await page.getByRole('button', { name: /^搜企业、协会/ }).click()
  const found = page.getByRole('dialog')
  await found.getByRole('combobox').fill(word)
  await found.getByRole('option', { name }).first().click()
}

/** A day and a time of day, `24:00` included. */
export async function fillMoment(scope: Locator | Page, label: string, day: string, time: string) {
  await scope.getByLabel(new RegExp(`^${label}( · 选填)?$`)).fill(day)
  if (time !== '24:00') return scope.getByLabel(`${label} 时刻`, { exact: true }).fill(time)
  await scope.getByRole('checkbox', { name: '24:00' }).check()
}

/** Clicks each link of the page that opens a figure's rows, and counts them there; returns how many there were. */
export async function openEveryFigure(page: Page) {
  const figures = page.locator('main a[href^="/overview/rows/"]')
  await expect(figures.first()).toBeVisible()
  const count = await figures.count()
  for (let at = 0; at < count; at++) {
    const figure = figures.nth(at)
    const told = /\d+/.exec(
      await figure.evaluate((link) => (link.querySelector('b') ?? link).textContent ?? ''),
    )
    const name = await figure.innerText()
    await figure.click()
    await expect(page).toHaveURL(/\/overview\/rows\//)
    const rows = page.getByRole('table').getByRole('rowgroup').last().getByRole('row')
    await expect(rows, name).toHaveCount(Number(told?.[0]))
    await page.goBack()
    await expect(page).toHaveURL(/\/overview(\?|$)/)
  }
  return count
}
