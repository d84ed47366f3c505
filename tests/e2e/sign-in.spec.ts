import { expect, test } from './fixtures.ts'

test('every persona signs in through the page and reaches a first page', async ({ signInAs }) => {
  for (const role of ['team_member', 'leader', 'audit_admin'] as const) {
    const page = await signInAs(role)
    expect(new URL(page.url()).pathname).not.toBe('/sign-in')
    await expect(page.getByRole('main')).toBeVisible()
  }
})

test.describe('with a wrong password', () => {
  test.use({ tolerated: [/status of 401/] })
  test('one reads why, in the language chosen', async ({ openAs }) => {
    const page = await openAs({ locale: 'en' })
    await page.goto('/sign-in')
    await page.getByLabel('Username', { exact: true }).fill('nobody')
    await page.getByLabel('Password', { exact: true }).fill('wrong-Password-1')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('alert')).toHaveText('The username or the password is wrong.')
  })
})

test('without JavaScript a persona signs in by a click', async ({ openAs }) => {
  const page = await openAs({ javaScript: false })
  await page.goto('/sign-in')
  await page.locator('button[name="persona"][value="team_member"]').click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  await expect(page.getByRole('main')).toBeVisible()
})
