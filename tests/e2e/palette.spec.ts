import { seedId } from '../../db/seed/ids.ts'
import { expect, test } from './fixtures.ts'

test('E8: the palette is used by the keyboard alone: find, go, begin, act on the record, see what was seen last', async ({
  signInAs,
}) => {
  const page = await signInAs('liaison_cadre')
  const box = page.getByRole('dialog').getByRole('combobox')
  const offered = page.getByRole('dialog').getByRole('option')
  const open = () => page.keyboard.press('Control+k')
  await page.goto(`/enterprises/${seedId('F18')}`)
  await expect(page).toHaveTitle(/折桂人才云/)
  await open()
  await expect(page.getByRole('group', { name: '对这条记录' })).toContainText('记备注')
  await box.fill('hdjsj')
  await expect(offered.first()).toContainText('华迪计算机')
  await expect(offered.first().locator('u')).toHaveText('华迪计算机')
  await expect(page.getByRole('complementary', { name: '对这条记录' })).toContainText('联系干部')
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle(/华迪计算机/)
  await open()
  await expect(page.getByRole('group', { name: '最近看过' })).toContainText('折桂人才云')
  await box.fill('政策')
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText('政策')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/policies$/)
  // A busy page changes its address before it is drawn.
  await expect(page).toHaveTitle(/^政策/)
  await open()
  await box.fill('报工单')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText('报工单')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/tickets\/new$/)
  await page.goto('/policies')
  await open()
  await box.fill('#租金')
  await expect(offered.first()).toContainText('租金补助第 2 期未到账')
  await expect(page.getByRole('dialog').getByRole('group')).toHaveCount(1)
  await box.fill('鹿亭')
  await expect(offered.first().locator('u')).toHaveText('鹿亭')
  await box.press('Alt+n')
  await expect(page).toHaveURL(new RegExp(`${seedId('F19')}\\?compose=note`))
  // Where a note is being written, a question mark is one.
  await page.goto('/policies')
  await page.keyboard.press('Shift+?')
  await expect(page.getByRole('dialog', { name: '键盘' })).toContainText('Ctrl K')
})

test('E8: what one account looked at, no other account of the browser is shown', async ({ signInAs }) => {
  const page = await signInAs('liaison_cadre')
  await page.goto(`/enterprises/${seedId('F18')}`)
  await expect(page).toHaveTitle(/折桂人才云/)
  const mine = await page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.startsWith('zhigu:recent:')),
  )
  expect(mine).toEqual([`zhigu:recent:${seedId('C06')}`])
})

test('E8: on a phone what is known of a record found stands under its name, in one line', async ({
  signInAs,
}) => {
  const page = await signInAs('leader', { phone: true })
  await page.locator('.shell-search').click()
  const dialog = page.getByRole('dialog')
  for (const [typed, name, fact] of [
    ['hdjsj', '华迪计算机', '联系干部 宋知微'],
    ['折桂', '折桂人才云', '片区'],
    ['#租金', '租金补助第 2 期未到账', '逾期'],
  ] as const) {
    await dialog.getByRole('combobox').fill(typed)
    const found = dialog.getByRole('option').first()
    await expect(found.locator('b')).toHaveText(name)
    const facts = found.locator('.shell-found-facts')
    await expect(facts).toBeVisible()
    await expect(facts).toContainText(fact)
    expect((await facts.boundingBox())!.height).toBeLessThan(24)
  }
})
