import { seedId } from '../../db/seed/ids.ts'
import { atRest } from '../support/pages.ts'
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

test('E12: the account’s menu closes by Escape, which gives the focus back, and by a press elsewhere; it closes a definition', async ({
  signInAs,
}) => {
  const page = await signInAs('leader')
  await page.goto('/overview')
  await atRest(page)
  const me = page.locator('.shell-me')
  const menu = page.locator('.shell-menu')
  await me.click()
  await expect(menu).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(me).toBeFocused()
  // Pressed while a definition is open, the menu closes that one.
  await page.locator('.overview-definition summary').first().click()
  await me.click()
  await expect(menu).toBeVisible()
  await expect(page.locator('.overview-definition[open]')).toHaveCount(0)
  await page.locator('h1').first().click()
  await expect(menu).toBeHidden()
})

test('E12: by the keyboard a definition opens and goes when the focus goes on, and it covers no figure of another', async ({
  signInAs,
}) => {
  const page = await signInAs('leader', { phone: true, locale: 'en' })
  await page.goto('/overview')
  await atRest(page)
  const all = page.locator('.overview-definition')
  for (const at of [0, (await all.count()) - 1]) {
    const one = all.nth(at)
    await one.locator('summary').focus()
    await page.keyboard.press('Enter')
    await expect(one).toHaveAttribute('open', '')
    const [text, summary, window] = [
      await one.locator('p').boundingBox(),
      await one.locator('summary').boundingBox(),
      360,
    ]
    expect(text!.x).toBeGreaterThanOrEqual(0)
    expect(text!.x + text!.width).toBeLessThanOrEqual(window)
    // Beside or below what opened it, never over it.
    expect(text!.y >= summary!.y + summary!.height - 4 || text!.y + text!.height <= summary!.y + 4).toBe(true)
    await page.keyboard.press('Tab')
    await expect(page.locator('.overview-definition[open]')).toHaveCount(0)
  }
})

test('E10: where the clipboard refuses, the text of a project and of a firm is selected; where it takes it, none appears', async ({
  signInAs,
}) => {
  const page = await signInAs('leader')
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) },
    }),
  )
  const box = page.getByRole('textbox', { name: /按 Ctrl C/ })
  const copy = page.locator('.z-copy').first()
  for (const path of [`/projects/${seedId('P-F10')}`, `/enterprises/${seedId('F04')}`]) {
    await page.goto(path)
    await copy.click()
    await expect(box).toBeFocused()
    const [chosen, whole] = await box.evaluate((one: HTMLTextAreaElement) => [
      one.value.slice(one.selectionStart, one.selectionEnd),
      one.value,
    ])
    expect(chosen).toBe(whole)
    expect(chosen!.length).toBeGreaterThan(20)
  }
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.resolve() })
  })
  await copy.click()
  await expect(box).toHaveCount(0)
  await expect(copy).toHaveText('已复制')
})

test('E10: the week’s figures in English as well', async ({ signInAs }) => {
  const page = await signInAs('leader', { locale: 'en' })
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.goto('/overview')
  const copy = page.locator('.z-copy').first()
  const text = await copy.getAttribute('data-copies')
  await copy.click()
  const box = page.locator('.z-copied textarea')
  await expect(box).toBeFocused()
  expect(await box.evaluate((one: HTMLTextAreaElement) => one.selectionEnd - one.selectionStart)).toBe(
    text!.length,
  )
})

test('E12: the menu of a ticket closes by Escape, which gives the focus back, by a press elsewhere and by a choice', async ({
  signInAs,
}) => {
  const page = await signInAs('intake')
  await page.goto(`/tickets/${seedId('Q13')}`)
  await atRest(page)
  const menu = page.locator('.z-menu')
  const button = menu.locator('summary')
  const list = menu.locator('.z-menu-list')
  await button.click()
  await expect(list).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(list).toBeVisible()
  await page.locator('h1').first().click()
  await expect(list).toBeHidden()
  // By the keyboard to the first choice.
  await button.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(list.getByRole('link', { name: '派单' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: '派单' })).toBeVisible()
  await expect(list).toBeHidden()
})

test('on a phone what is seldom done with a ticket is two taps away, above the bar, and the veil closes it', async ({
  signInAs,
}) => {
  const page = await signInAs('intake', { phone: true })
  await page.goto(`/tickets/${seedId('Q13')}`)
  await atRest(page)
  const list = page.locator('.z-menu-list')
  await page.locator('.z-menu > summary').click()
  const last = list.getByRole('link').last()
  await expect(last).toHaveText('撤回')
  await last.click({ trial: true })
  await page.mouse.click(180, 60)
  await expect(list).toBeHidden()
  await page.locator('.z-menu > summary').click()
  await last.click()
  await expect(page.getByRole('dialog', { name: '撤回' })).toBeVisible()
})
