import { expect, test } from './fixtures.ts'

test.use({ tolerated: [/ERR_INTERNET_DISCONNECTED/] })

test('a visit saved on the phone without a network says so, keeps what was typed, and is saved once there is one', async ({
  signInAs,
}) => {
  const page = await signInAs('team_member', { phone: true })
  await page.goto('/visits/new')
  await page.getByRole('textbox', { name: '企业' }).fill('衡芥')
  await page.getByRole('option', { name: /衡芥智能/ }).click()
  await page.getByRole('textbox', { name: /对方要什么/ }).fill('三相电的试产场地')

  await page.context().setOffline(true)
  await page.getByRole('button', { name: '保存走访' }).click()
  await expect(page.getByText('没有连上服务器，还没有保存').first()).toBeVisible()
  await expect(page.getByRole('textbox', { name: /对方要什么/ })).toHaveValue('三相电的试产场地')

  await page.context().setOffline(false)
  await page.getByRole('button', { name: '保存走访' }).click()
  await expect(page.getByRole('heading', { name: /衡芥智能/ })).toBeVisible()
  await expect(page.getByText('三相电的试产场地')).toBeVisible()
})
