import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'
import { requiredFor, sequences } from '../../app/domain/projects/stages/ladder.ts'
import { stageMessages } from '../../app/domain/projects/stages/messages.ts'
import { expect, test } from './fixtures.ts'
import { fillMoment, open, openEveryFigure, search } from './ways.ts'

// One story in eight chapters, by six people, on one demo: each begins where the one before it ended.
test.describe.configure({ mode: 'serial' })

const second = '作业家研发中心'
const call = '开学前夜布线没人施工'

test('a team member logs a visit to 思骏 on the phone in seven taps, with a promise and a lead', async ({
  signInAs,
}) => {
  const page = await signInAs('team_member', { phone: true })
  let taps = 0
  const tap = async (where: Locator) => {
    taps += 1
    await where.click()
  }
  await tap(page.locator('.shell-bar').getByRole('link', { name: '登记走访' }))
  await page.getByRole('textbox', { name: '企业' }).fill('思骏')
  await tap(page.getByRole('option', { name: /思骏科技/ }))
  await page.getByRole('textbox', { name: /对方要什么/ }).fill('想再租一层做研发')
  await tap(page.getByRole('switch', { name: '有承诺' }))
  await page.getByRole('textbox', { name: '承诺了什么' }).fill('两天内发可租房源')
  await tap(page.getByRole('switch', { name: '有线索' }))
  await page.getByRole('textbox', { name: '他们想做什么' }).fill(`第二个项目：${second}`)
  await tap(page.getByRole('button', { name: '保存走访和 2 件事' }))
  await expect(page.getByRole('heading', { name: /思骏科技/ })).toBeVisible()
  await expect(page.getByText('两天内发可租房源')).toBeVisible()
  await expect(page.getByText('待筛选')).toBeVisible()
  expect(taps).toBeLessThanOrEqual(7)
})

test('the team leader screens the lead: 思骏, resident already, has a second project', async ({
  signInAs,
}) => {
  const page = await signInAs('team_leader')
  await open(page, '项目')
  await page.getByRole('link', { name: '线索台' }).click()
  const lead = page.getByRole('listitem').filter({ hasText: second })
  await lead.getByRole('link', { name: '转为项目' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('textbox', { name: '项目名称' }).fill(second)
  await sheet.getByRole('button', { name: '转为项目' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /思骏科技/ })).toBeVisible()
})

const words = stageMessages['zh-CN']
const climbed = sequences.lease_in.slice(1, sequences.lease_in.indexOf('registered') + 1)

test('its owner takes it from application to registration, team leader and leader confirming', async ({
  signInAs,
}) => {
  test.setTimeout(180_000)
  const member = await signInAs('team_member')
  const deciders = [await signInAs('team_leader'), await signInAs('leader')]
  for (const page of [member, ...deciders]) await openProject(page)
  for (const [at, to] of climbed.entries()) {
    const stage = words.stages[to]
    await member.getByRole('link', { name: `申请${stage}`, exact: true }).click()
    const sheet = member.getByRole('dialog')
    for (const proof of requiredFor(to)) {
      const label = words.requirements[proof]
      await sheet.getByRole('textbox', { name: label }).fill(`${label}：齐了`)
    }
    await sheet.getByRole('button', { name: '提交申请' }).click()
    await expect(member.getByText('申请人不能认定自己的申请')).toBeVisible()
    await expect(member.getByRole('button', { name: '认定', exact: true })).toHaveCount(0)
    const decider = deciders[at % 2]!
    await decider.reload()
    await decider.getByRole('button', { name: '认定', exact: true }).click()
    await expect(decider.getByText('申请人不能认定自己的申请')).toHaveCount(0)
    await member.reload()
    await expect(member.getByText(`→ ${stage}`)).toBeVisible()
  }
})

async function openProject(page: Page) {
  await search(page, second, new RegExp(second))
  await expect(page.getByRole('heading', { level: 1, name: /思骏科技/ })).toBeVisible()
}

test('leadership gives 鹿亭仿真 its cadre on the 包片图, and she writes its plan with a policy', async ({
  signInAs,
}) => {
  const leader = await signInAs('leader')
  await open(leader, '联系服务')
  await expect(leader.getByText('20/21 = 95.2%')).toBeVisible()
  await leader.getByRole('link', { name: '指派联系干部 鹿亭仿真' }).click()
  const dialog = leader.getByRole('dialog')
  await dialog.getByRole('button', { name: '找其他干部' }).click()
  await dialog.getByRole('textbox', { name: '干部' }).fill('沈嘉禾')
  await dialog.getByRole('option', { name: /沈嘉禾/ }).click()
  await dialog.getByRole('button', { name: '指派沈嘉禾' }).click()
  await expect(leader.getByText('21/21 = 100.0%')).toBeVisible()

  const cadre = await signInAs('liaison_cadre')
  await search(cadre, '鹿亭', /鹿亭仿真/)
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

/** The night before: the call came on Saturday evening; school begins on Sunday, a working day that year. */
const night = '2021-02-06'

/** Opens a step of the ticket, fills it in and takes it; `time` is a moment of that night. */
async function take(page: Page, step: string, time: string | null, fill?: (sheet: Locator) => Promise<void>) {
  await page.getByRole('link', { name: step, exact: true }).click()
  const sheet = page.getByRole('dialog')
  await fill?.(sheet)
  if (time) {
    await sheet.getByText('补记时刻').click()
    await fillMoment(sheet, '什么时候', night, time)
  }
  await sheet.getByRole('button', { name: step, exact: true }).click()
  await expect(sheet).toHaveCount(0)
}

/** From the queue: a phone opens the page, a desk the pane beside the list and the page from there. */
async function openTicket(page: Page) {
  await open(page, '工单')
  const isPhone = page.viewportSize()!.width < 700
  const rows = isPhone ? page.locator('main') : page.getByRole('row').filter({ hasText: call })
  await rows
    .getByRole('link', { name: isPhone ? new RegExp(call) : /^SR-/ })
    .first()
    .click()
  if (!isPhone) await page.getByRole('link', { name: '打开整页' }).click()
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(call) })).toBeVisible()
}

test('intake takes the urgent call and dispatches it', async ({ signInAs }) => {
  const page = await signInAs('intake')
  await open(page, '工单')
  await page.getByRole('link', { name: '报工单' }).first().click()
  await page.getByRole('textbox', { name: '企业' }).fill('鹿亭')
  await page.getByRole('option', { name: /鹿亭仿真/ }).click()
  await page.getByRole('textbox', { name: '报单人' }).fill('校方老师')
  await page.getByRole('textbox', { name: '事项' }).fill(call)
  await page.getByRole('combobox', { name: '类别' }).selectOption({ label: '网络与现场故障' })
  await fillMoment(page, '硬截止', '2021-02-07', '08:00')
  await page.getByRole('textbox', { name: '截止到什么事' }).fill('开学')
  await page.getByRole('radio', { name: '园外' }).check()
  await page.getByRole('textbox', { name: '现场地址' }).fill('海曙区某学校')
  await page.getByRole('textbox', { name: '现场接应人' }).fill('值班老师')
  await page.getByRole('switch', { name: '电话里已经应答' }).check()
  await page.getByRole('textbox', { name: '派给谁' }).fill('沈嘉禾')
  await page.getByRole('option', { name: /沈嘉禾/ }).click()
  await page.getByText('更多：报单时刻、承诺、详情').click()
  await fillMoment(page, '什么时候报的', night, '19:10')
  await page.getByRole('radio', { name: '特急 P0' }).check()
  await page.getByRole('button', { name: '受理并派单' }).click()
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(call) })).toBeVisible()
  await expect(page.getByText('待签收').first()).toBeVisible()
})

/** What the cadre’s phone took of the finished work. */
const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#2f5d50' } })
  .jpeg()
  .toBuffer()

test('the cadre works it on site with an outside technician, to 24:00', async ({ signInAs }) => {
  const page = await signInAs('liaison_cadre', { phone: true })
  await openTicket(page)
  await page.getByRole('button', { name: '签收' }).click()
  await expect(page.getByText('已签收').first()).toBeVisible()
  await page.getByRole('button', { name: '开始办理' }).click()
  await expect(page.getByText('处置中', { exact: true }).first()).toBeVisible()
  await take(page, '到场', '19:50')
  await take(page, '加派协办', null, async (sheet) => {
    await sheet.getByRole('combobox', { name: '类型' }).selectOption({ label: '临时技术员' })
    await sheet.getByRole('textbox', { name: '派给谁' }).fill('布线师傅')
    await sheet.getByRole('textbox', { name: '工种' }).fill('综合布线')
  })
  await take(page, '协办到场', '20:40')
  await take(page, '已办好', '24:00', async (sheet) => {
    await sheet.getByRole('textbox', { name: '怎么解决的' }).fill('重新布线 12 个点位，逐一测通')
    await sheet
      .getByLabel('拍照或选文件')
      .setInputFiles({ name: '配线架.jpg', mimeType: 'image/jpeg', buffer: photo })
  })
  await expect(page.getByText('已办结').first()).toBeVisible()
  await expect(page.getByRole('img', { name: '配线架.jpg' })).toBeVisible()
  await expect(page.getByRole('img', { name: /19:50 到场.*24:00 办结/ })).toBeVisible()
  for (const step of ['企业已确认', '登记回访'])
    await expect(page.getByRole('link', { name: step, exact: true })).toHaveCount(0)
})

test('intake records whose confirmation it is, how and when', async ({ signInAs }) => {
  const page = await signInAs('intake')
  await openTicket(page)
  await page.getByRole('link', { name: '企业已确认', exact: true }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('combobox', { name: '报单人' }).selectOption({ label: '校方老师' })
  await sheet.getByRole('combobox', { name: '从哪来' }).selectOption({ label: '电话' })
  await sheet.getByText('补记时刻').click()
  await fillMoment(sheet, '什么时候', '2021-02-07', '08:20')
  await sheet.getByRole('button', { name: '企业已确认' }).click()
  await expect(page.getByText('企业已确认').first()).toBeVisible()
  await expect(page.getByText(/校方老师.*电话/).first()).toBeVisible()
})

test('the follow-up officer, outside the chain, calls and asks the three questions', async ({ signInAs }) => {
  const page = await signInAs('follow_up')
  await open(page, '回访')
  await page.getByRole('link', { name: new RegExp(call) }).click()
  await page.getByRole('radio', { name: '接通了' }).check()
  await page.getByRole('radio', { name: '及时', exact: true }).check()
  await page.getByRole('radio', { name: '解决了' }).check()
  await page.getByRole('radio', { name: '非常满意' }).check()
  await page.getByRole('button', { name: '登记回访' }).click()
  await openTicket(page)
  await expect(page.getByText('已回访').first()).toBeVisible()
})

test('the leader finds all of it on the map and the overview, and opens each figure’s rows', async ({
  signInAs,
}) => {
  test.setTimeout(180_000)
  const page = await signInAs('leader')
  await open(page, '招商地图')
  const cities = page.getByRole('table')
  await expect(cities.getByRole('row', { name: /^北京.* 6$/ })).toBeVisible()
  await cities.getByRole('link', { name: /^北京/ }).click()
  const ours = cities.getByRole('row').filter({ hasText: '思骏' })
  await expect(ours).toHaveCount(2)
  await expect(ours.filter({ hasText: '注册' })).toHaveCount(1)

  await open(page, '总览')
  for (const told of ['12/14', '7/9', '8/9', '21/21 = 100.0%'])
    await expect(page.getByText(told)).toBeVisible()
  expect(await openEveryFigure(page)).toBeGreaterThan(20)
})
