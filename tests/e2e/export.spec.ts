import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures.ts'

test('the firms’ list is taken away as the page shows it, and the page stays where it was', async ({
  signInAs,
}) => {
  const page = await signInAs('team_member')
  await page.goto('/enterprises?status=resident')
  const shown = await page.locator('tbody tr').count()
  await page.getByRole('link', { name: '导出', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('CSV，UTF-8').check({ force: true })
  await dialog.getByLabel('做什么用').fill('一季度走访排班')
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: `导出 ${shown} 行` }).click(),
  ])
  expect(taken.suggestedFilename()).toMatch(/^enterprises-2021-02-\d\d\.csv$/)
  const lines = readFileSync(await taken.path(), 'utf8').split('\r\n')
  expect(lines.indexOf('')).toBe(shown + 1)
  expect(lines).toContain('做什么用,一季度走访排班')
  await expect(page.getByText('已提交导出')).toBeVisible()
  await dialog.getByRole('button', { name: '关闭' }).click()
  await expect(page).toHaveURL(/\/enterprises\?status=resident$/)
})
