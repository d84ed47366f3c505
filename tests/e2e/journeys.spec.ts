import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test('a team member logs a visit to 思骏 on the phone in eight taps, with a promise and a lead', async ({
  signInAs,
}) => {
  const page = await signInAs('team_member', { phone: true })
  let taps = 0
  const tap = async (where: Locator) => {
    taps += 1
    await where.click()
  }
  await tap(page.getByRole('button', { name: '登记', exact: true }))
  await tap(page.getByRole('dialog').getByRole('link', { name: '记走访' }))
  await page.getByRole('textbox', { name: '企业' }).fill('思骏')
  await tap(page.getByRole('option', { name: /思骏科技/ }))
  await page.getByRole('textbox', { name: /对方要什么/ }).fill('想再租一层做研发')
  await tap(page.getByRole('switch', { name: '有承诺' }))
  await page.getByRole('textbox', { name: '承诺了什么' }).fill('两天内发可租房源')
  await tap(page.getByRole('switch', { name: '有线索' }))
  await page.getByRole('textbox', { name: '他们想做什么' }).fill('第二个项目：作业家研发中心')
  await tap(page.getByRole('button', { name: '保存走访和 2 件事' }))
  await expect(page.getByRole('heading', { name: /思骏科技/ })).toBeVisible()
  await expect(page.getByText('两天内发可租房源')).toBeVisible()
  await expect(page.getByText('待筛选')).toBeVisible()
  expect(taps).toBeLessThanOrEqual(8)
})

test('leadership gives 鹿亭仿真 its cadre on the 包片图, and she writes its plan with a policy', async ({
  signInAs,
}) => {
  const leader = await signInAs('leader')
  await leader.goto('/liaison')
  await expect(leader.getByText('20/21 = 95.2%')).toBeVisible()
  await leader.getByRole('link', { name: '指派联系干部 鹿亭仿真' }).click()
  const dialog = leader.getByRole('dialog')
  await dialog.getByRole('button', { name: '找其他干部' }).click()
  await dialog.getByRole('textbox', { name: '干部' }).fill('沈嘉禾')
  await dialog.getByRole('option', { name: /沈嘉禾/ }).click()
  await dialog.getByRole('button', { name: '指派沈嘉禾' }).click()
  await expect(leader.getByText('21/21 = 100.0%')).toBeVisible()

  const cadre = await signInAs('liaison_cadre')
  await cadre.goto('/enterprises?q=鹿亭')
  await cadre
    .getByRole('link', { name: /鹿亭仿真/ })
    .first()
    .click()
  await cadre.getByRole('link', { name: '打开方案' }).click()
  await cadre.getByRole('link', { name: '写新一版' }).click()
  await cadre.getByRole('textbox', { name: '目标 1' }).fill('三月底前双路供电')
  await cadre.getByRole('textbox', { name: '事项 1' }).fill('约供电公司看现场')
  await cadre.getByRole('checkbox', { name: '研发场地装修补助' }).check()
  await cadre.getByRole('button', { name: '发布方案' }).click()
  await expect(cadre.getByText('现行').first()).toBeVisible()
  await expect(cadre.getByText('三月底前双路供电')).toBeVisible()
  await expect(cadre.getByRole('link', { name: '研发场地装修补助' })).toBeVisible()
})
