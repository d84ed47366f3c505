import type { Page } from '@playwright/test'
import { seedId } from '../../db/seed/ids.ts'
import { demoPeople } from '../support/demo-server.ts'
import { expect, test } from './fixtures.ts'

test.use({ tolerated: [/status of 401/] })

const firm = `/enterprises/${seedId('F19')}`

/** The browser still has its cookie; the server has ended the session, as after hours without a request. */
async function endSession(page: Page) {
  const own = (await page.context().cookies()).filter(({ name }) => /zhigu$/.test(name))
  await page.context().addCookies(own.map((cookie) => ({ ...cookie, value: 'x'.repeat(43) })))
}

async function signInAgain(page: Page) {
  const { username, password } = demoPeople(process.env.E2E_DATA_DIR!).leader
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

test('E22: a dialog saved after the session’s end says that it is over and the text is there, and after signing in it is', async ({
  signInAs,
}) => {
  const page = await signInAs('leader')
  await page.goto(`${firm}/edit`)
  const address = page.locator('[role=dialog] textarea').first()
  await address.fill('写到一半的地址')
  await endSession(page)
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  const refused = page.getByRole('dialog').getByRole('alert')
  await expect(refused).toContainText('登录已过期，内容还在')
  await expect(address).toHaveValue('写到一半的地址')
  await refused.getByRole('link', { name: '重新登录' }).click()
  await expect(page.getByRole('status')).toContainText('登录已过期，内容还在')
  await signInAgain(page)
  await expect(address).toHaveValue('写到一半的地址')
})

test('E22: a button pressed and a note written after the session’s end say so where they stand', async ({
  signInAs,
}) => {
  const page = await signInAs('leader')
  await page.goto(`${firm}?compose=note`)
  const note = page.getByRole('textbox', { name: '备注' })
  await note.fill('会后补的一句')
  await endSession(page)
  await page.locator('.firm-composer').getByRole('button').last().click()
  await expect(page.getByText('登录已过期，内容还在').first()).toBeVisible()
  await expect(note).toHaveValue('会后补的一句')
  await page.getByRole('button', { name: '重新登录' }).first().click()
  await signInAgain(page)
  await expect(note).toHaveValue('会后补的一句')

  const cadre = await signInAs('liaison_cadre')
  await cadre.goto('/today')
  await endSession(cadre)
  await cadre.getByRole('button', { name: '办完了' }).first().click()
  await expect(cadre.getByText('登录已过期，内容还在').first()).toBeVisible()
})

test('E22: a page opened after the session’s end leads to a sign-in that says why, and the text waits where it was', async ({
  signInAs,
}) => {
  const page = await signInAs('leader')
  await page.goto(`${firm}?compose=note`)
  const note = page.getByRole('textbox', { name: '备注' })
  await note.fill('走开前写的')
  await endSession(page)
  await page.getByRole('link', { name: '政策', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('登录已过期，内容还在')
  await signInAgain(page)
  await expect(page).toHaveURL(/\/policies$/)
  await page.goto(`${firm}?compose=note`)
  await expect(note).toHaveValue('走开前写的')

  // Whoever signed out, or comes for the first time, is told of no end.
  await page.context().clearCookies()
  await page.goto('/policies')
  await expect(page.getByLabel('用户名')).toBeVisible()
  await expect(page.getByText('登录已过期')).toHaveCount(0)
})
