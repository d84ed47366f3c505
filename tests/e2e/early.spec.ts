import type { Page } from '@playwright/test'
import { seedId } from '../../db/seed/ids.ts'
import { expect, test } from './fixtures.ts'

/** Keeps the page's scripts back until the function it returns is called. */
async function holdScripts(page: Page) {
  let letThrough = () => {}
  const held = new Promise<void>((done) => {
    letThrough = done
  })
  await page.route('**/assets/*.js', async (route) => {
    await held
    await route.continue()
  })
  return letThrough
}

// On a slow network a page is read, and written on, before its scripts have come.
test('what is typed before the scripts have come is searched, kept and saved', async ({ signInAs }) => {
  const page = await signInAs('team_member', { phone: true })
  const letThrough = await holdScripts(page)
  await page.goto('/visits/new', { waitUntil: 'commit' })
  await page.getByRole('textbox', { name: '企业' }).fill('衡芥')
  await page.getByRole('textbox', { name: /对方要什么/ }).fill('一层试产场地')
  await page.getByRole('switch', { name: '有承诺' }).check()
  letThrough()
  await page.getByRole('textbox', { name: '企业' }).click()
  await page.getByRole('option', { name: /衡芥智能/ }).click()
  await page.getByRole('textbox', { name: '承诺了什么' }).fill('周三前回话')
  await page.getByRole('button', { name: /^保存走访和/ }).click()
  await expect(page.getByRole('heading', { name: /衡芥智能/ })).toBeVisible()
  await expect(page.getByText('一层试产场地')).toBeVisible()
  await expect(page.getByText('周三前回话')).toBeVisible()
})

test('what is typed into a sheet before it opens is carried into it', async ({ signInAs }) => {
  const page = await signInAs('leader')
  const letThrough = await holdScripts(page)
  await page.goto(`/enterprises/${seedId('F19')}/contacts/new`, { waitUntil: 'commit' })
  await page.getByRole('textbox', { name: /姓名/ }).fill('早到的人')
  letThrough()
  const name = page.getByRole('dialog').getByRole('textbox', { name: /姓名/ })
  await expect(name).toHaveValue('早到的人')
  await expect(name).toBeFocused()
})
