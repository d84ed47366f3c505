import { seedId } from '../../db/seed/ids.ts'
import { expect, test } from './fixtures.ts'

test('E12: a definition closes by Escape, by a press elsewhere, and when another one opens', async ({
  signInAs,
}) => {
  const page = await signInAs('leader')
  await page.goto('/overview')
  const open = page.locator('.overview-definition[open]')
  const [first, second] = [
    page.locator('.overview-definition summary').first(),
    page.locator('.overview-definition summary').nth(1),
  ]
  await first.click()
  await expect(open).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(open).toHaveCount(0)
  await expect(first).toBeFocused()
  await first.click()
  await second.click()
  await expect(open).toHaveCount(1)
  await page.locator('h1').first().click()
  await expect(open).toHaveCount(0)
})

test('E10: where the clipboard is denied, the text stands there selected', async ({ signInAs }) => {
  const page = await signInAs('leader')
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.goto(`/visits/${seedId('V-T1-sijun')}`)
  await page.getByRole('button', { name: '复制到微信' }).click()
  const text = page.getByRole('textbox', { name: /按 Ctrl C/ })
  await expect(text).toBeFocused()
  const chosen = await text.evaluate((box: HTMLTextAreaElement) =>
    box.value.slice(box.selectionStart, box.selectionEnd),
  )
  expect(chosen).toContain('思骏')
})
