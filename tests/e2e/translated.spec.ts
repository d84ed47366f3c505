import type { Page } from '@playwright/test'
import { seedId } from '../../db/seed/ids.ts'
import { atRest } from '../support/pages.ts'
import { expect, test } from './fixtures.ts'

/**
 * Does to all texts of the page, and to those that come later, what a browser's translation does: each gives way to a
 * `<font>` with the translated words (Chrome), or is put into one (Edge, extensions).
 */
async function translate(page: Page, way: 'exchange' | 'wrap') {
  await page.evaluate((way) => {
    const isOurs = (text: Node) => text.parentElement?.closest('font, script, style, textarea, title')
    const translateIn = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      for (const text of texts) {
        if (!text.data.trim() || isOurs(text)) continue
        const [outer, inner] = [document.createElement('font'), document.createElement('font')]
        outer.append(inner)
        if (way === 'wrap') {
          text.replaceWith(outer)
          inner.append(text)
        } else {
          inner.append(text.data)
          text.parentNode!.insertBefore(outer, text)
          text.remove()
        }
      }
    }
    translateIn(document.body)
    new MutationObserver((changes) => {
      for (const { addedNodes, type } of changes)
        if (type === 'childList')
          for (const node of addedNodes) if (node.isConnected) translateIn(node.parentNode!)
    }).observe(document.body, { childList: true, subtree: true })
  }, way)
}

const textOf = (page: Page) =>
  page.locator('main').evaluate((main) => (main.textContent ?? '').replace(/\s+/g, ''))

for (const way of ['exchange', 'wrap'] as const)
  test(`E11: in a page translated by the browser (${way}) a row opens, filters follow, tabs change, a search and a dialog come and go`, async ({
    signInAs,
  }) => {
    const page = await signInAs('leader', { locale: 'zh-CN' })
    await page.goto('/enterprises')
    await translate(page, way)
    await page.locator('tbody a, .z-lines a').first().click()
    await page.waitForURL(/\/enterprises\/.+|[?&](open|look|pane)=/)
    await atRest(page)
    await page.goto('/enterprises')
    await translate(page, way)
    const [list] = await page.locator('form.z-filters select').all()
    await list!.selectOption({ index: 1 })
    await page.waitForURL(/\?/)
    await atRest(page)
    const translated = await textOf(page)
    await page.reload()
    await atRest(page)
    expect(translated).toBe(await textOf(page))

    await page.goto(`/enterprises/${seedId('F04')}`)
    await translate(page, way)
    for (const tab of await page.locator('main [role=tab], main nav a').all())
      if (await tab.isVisible()) {
        await tab.click()
        await atRest(page)
      }
    await page.keyboard.press('Control+k')
    await page.locator('[role=dialog] input').fill('hdjsj')
    await page.locator('.shell-found a').first().waitFor()
    await page.keyboard.press('Escape')
    await page.goto('/projects')
    await translate(page, way)
    await page.locator('main a[href^="/projects/0"]').first().click()
    await page.waitForURL(/\/projects\/0/)
    await expect(page.getByText('页面出错了')).toHaveCount(0)
    await expect(page.locator('h1, h2').first()).toBeVisible()
  })

test('E11: in a translated page of a phone, in English, a search follows the word and a form is refused at its fields, filled in and sent', async ({
  signInAs,
}) => {
  const page = await signInAs('team_member', { phone: true, locale: 'en' })
  await page.goto('/projects')
  await translate(page, 'exchange')
  await page.locator('.shell-search').click()
  const word = page.locator('[role=dialog] input')
  for (const text of ['hdjsj', 'hjzn', 'qqqqqq', 'visit']) {
    await word.fill(text)
    await page.waitForResponse(/\/search/)
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.locator('main a[href^="/projects/0"]').first().click()
  await page.waitForURL(/\/projects\/0/)
  await atRest(page)
  await expect(page.locator('h1, h2').first()).toBeVisible()

  await page.goto('/leads/new')
  await translate(page, 'exchange')
  const send = page.locator('form .z-button-primary').last()
  await send.click()
  await page.locator('[aria-invalid=true], :focus:invalid').first().waitFor()
  await page.locator('input[name=enterpriseName]').fill('译文科技')
  await page.locator('textarea[name=need]').fill('想设华东交付中心')
  await page.locator('select[name=channel]').selectOption({ index: 1 })
  await send.click()
  await page.waitForURL((url) => url.pathname !== '/leads/new')
  await expect(page.getByText('Something went wrong')).toHaveCount(0)
  await expect(page.locator('h1, h2').first()).toBeVisible()
})
