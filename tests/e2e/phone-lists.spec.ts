import { seedId } from '../../db/seed/ids.ts'
import { atRest } from '../support/pages.ts'
import { expect, test } from './fixtures.ts'

test('E7: on a phone the board begins on the first screen, and a strip leads to each of its stages', async ({
  signInAs,
}) => {
  const page = await signInAs('leader', { phone: true })
  await page.goto('/projects')
  await atRest(page)
  expect((await page.locator('.projects-card').first().boundingBox())!.y).toBeLessThan(400)
  const strip = page.locator('.projects-strip')
  for (const stage of ['签约', '洽谈', '线索']) {
    await strip.getByRole('link', { name: stage }).click()
    const column = page.locator('.projects-col', { has: page.getByRole('heading', { name: stage }) })
    await expect(column).toBeInViewport()
    const [below, head] = [(await strip.boundingBox())!, (await column.boundingBox())!]
    if (stage !== '签约') expect(Math.abs(head.y - below.y - below.height)).toBeLessThan(24)
    await expect(column.locator('header')).toContainText(/\d+ 个 · (—|[\d,]+ 万元)/)
  }
  await page.locator('.z-menu > summary').click()
  await page.getByRole('link', { name: '新建项目' }).click()
  await expect(page).toHaveURL(/\/projects\/new/)
})

test('E19: a project’s row on a phone has its stage, its day and its owner in the second line, warned of or not', async ({
  signInAs,
}) => {
  const page = await signInAs('leader', { phone: true })
  await page.goto('/projects?view=list')
  const seconds = page.locator('.z-rows .z-second')
  await expect(seconds.first()).toBeVisible()
  const lefts = await seconds.evaluateAll((all) => [
    ...new Set(all.map((one) => one.getBoundingClientRect().left)),
  ])
  expect(lefts).toHaveLength(1)
})

test('E7: the phone’s menu marks the page behind it and hides nothing under its search', async ({
  signInAs,
}) => {
  for (const role of ['liaison_cadre', 'leader', 'follow_up'] as const) {
    const page = await signInAs(role, { phone: true })
    for (const code of ['F18', 'F17', 'F04', 'F19']) {
      await page.goto(`/enterprises/${seedId(code)}`)
      await atRest(page)
    }
    await page.locator('.shell-all').click()
    const menu = page.getByRole('dialog')
    await expect(menu.locator('a[aria-current]')).toHaveText('企业')
    await expect(menu.getByRole('link', { name: '我的账号' })).toBeInViewport()
    const [search, list] = [
      (await menu.locator('.shell-everything-search').boundingBox())!,
      (await menu.locator('.shell-everything').boundingBox())!,
    ]
    expect(list.y + list.height).toBeLessThanOrEqual(search.y)
    const wrapped = await menu
      .locator('.shell-entry')
      .evaluateAll((all) => all.filter((one) => one.clientHeight > 30).map((one) => one.textContent))
    expect(wrapped).toEqual([])
    await page.context().close()
  }
})
