import { seedId } from '../../db/seed/ids.ts'
import { expect, test } from './fixtures.ts'

test('a firm on a phone: back to the firms, what is overdue before the story, the first contact one tap from a call', async ({
  signInAs,
}) => {
  const page = await signInAs('leader', { phone: true })
  await page.goto(`/enterprises/${seedId('F18')}`)
  const overdue = page.getByRole('heading', { name: '逾期' })
  const [first, filters, story] = await Promise.all(
    [overdue, page.getByRole('navigation', { name: '按种类看' }), page.locator('.firm-line')].map((part) =>
      part.boundingBox(),
    ),
  )
  expect(first!.y).toBeLessThan(filters!.y)
  expect(filters!.y).toBeLessThan(story!.y)
  expect(filters!.height).toBeLessThanOrEqual(48)
  // A number is never on the page: calling asks why, and is audited, before it shows one.
  await expect(page.locator('a[href^="tel:"]')).toHaveCount(0)
  await page.getByRole('link', { name: /^打电话给/ }).click()
  await page.getByRole('textbox', { name: '原因' }).fill('约下午走访时间')
  await page.getByRole('button', { name: '查看完整号码' }).click()
  await expect(page.getByRole('link', { name: '打电话', exact: true })).toHaveAttribute('href', /^tel:\d+/)
  await page.keyboard.press('Escape')
  await page.locator('.shell-crumbs').getByRole('link', { name: '企业' }).click()
  await expect(page).toHaveURL(/\/enterprises$/)
})
