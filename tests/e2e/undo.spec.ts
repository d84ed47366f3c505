import { expect, test } from './fixtures.ts'

test('E6: what was done on today keeps its place until the toast leaves, and is taken back', async ({
  signInAs,
}) => {
  const page = await signInAs('liaison_cadre')
  await page.goto('/today')
  const rows = () =>
    page.locator('.today-row').evaluateAll((all) => all.map((one) => one.getAttribute('data-entry')))
  const before = await rows()
  const row = page.locator('.today-row:has(form)').first()
  const same = page.locator(`[data-entry="${await row.getAttribute('data-entry')}"]`)
  const title = await row.locator('.today-what, .today-name b').last().innerText()
  await row.getByRole('button', { name: '办完了' }).click()
  await expect(page.getByText(`已办完：${title}`)).toBeVisible()
  await expect(same).toHaveClass(/today-gone/)
  expect(await rows()).toEqual(before)
  await page.getByRole('button', { name: '撤回' }).click()
  await expect(same).not.toHaveClass(/today-gone/)
  await expect(same.getByRole('button', { name: '办完了' })).toBeVisible()
  expect(await rows()).toEqual(before)
})
