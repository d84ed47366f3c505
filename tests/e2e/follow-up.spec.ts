import { at } from '#app/addresses.ts'
import { seedId } from '#db/seed/ids.ts'
import { expect, test } from './fixtures.ts'

// A form that is refused is answered so.
test.use({ tolerated: [/status of 422/] })

test('a call is rung from its sheet: the number after a reason, and what was chosen stays', async ({
  signInAs,
}) => {
  const page = await signInAs('follow_up')
  await page.goto(at.followUp.call(seedId('Q04')))
  const reached = page.getByRole('radio', { name: '接通了' })
  await expect(reached).not.toBeChecked()
  await page.getByRole('radio', { name: '不及时' }).check()
  await page.getByRole('link', { name: '拨打 裴书宁' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '原因' }).fill('回访转学的事')
  await dialog.getByRole('button', { name: '查看完整号码' }).click()
  await expect(dialog.getByRole('link', { name: '打电话' })).toHaveAttribute('href', /^tel:\d{11}$/)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page).toHaveURL(at.followUp.call(seedId('Q04')))
  await expect(page.getByRole('radio', { name: '不及时' })).toBeChecked()
})

test('a call that nobody said was taken is not recorded as one', async ({ signInAs }) => {
  const page = await signInAs('follow_up')
  await page.goto(at.followUp.call(seedId('Q04')))
  await page.getByRole('radio', { name: '解决了', exact: true }).check()
  await page.getByRole('radio', { name: '非常满意' }).check()
  await page.getByRole('button', { name: '登记回访' }).click()
  await expect(page.getByRole('group', { name: '接通了吗' })).toContainText('必填')
  await expect(page.getByRole('radio', { name: '非常满意' })).toBeChecked()
})

test('a call that was made shows its answers, and its form only on demand', async ({ signInAs }) => {
  const page = await signInAs('follow_up')
  await page.goto(at.followUp.call(seedId('Q10')))
  const sheet = page.getByRole('complementary', { name: '回访' })
  await expect(sheet.getByRole('heading', { name: '回访结果' })).toBeVisible()
  await expect(sheet).toContainText('陆思源')
  await expect(sheet.getByRole('button', { name: '登记回访' })).toBeHidden()
  await sheet.getByText('再记一次通话').click()
  await expect(sheet.getByRole('button', { name: '登记回访' })).toBeVisible()
})
