import { seedId } from '../../db/seed/ids.ts'
import { expect, test } from './fixtures.ts'

test.use({ tolerated: [/ERR_INTERNET_DISCONNECTED/] })

test('a visit saved on the phone without a network says so, keeps what was typed, and is saved once there is one', async ({
  signInAs,
}) => {
  const page = await signInAs('team_member', { phone: true })
  // What the firm's choice asks for is still under way when the network goes.
  await page.route('**/pick/contacts**', async (route) => {
    await new Promise((done) => setTimeout(done, 2_000))
    await route.continue().catch(() => {})
  })
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

test('a visit written on the road outlives its closed tab: it is there again with its time, is saved, and gone', async ({
  signInAs,
}) => {
  const page = await signInAs('team_member', { phone: true })
  const draft = (at: typeof page) => at.getByRole('status', { name: '刚才写的都在，没有交出去' })
  await page.goto('/visits/new')
  await page.getByText('服务走访', { exact: true }).click()
  await page.getByRole('textbox', { name: '企业' }).fill('听澜')
  await page.getByRole('option', { name: /听澜语音/ }).click()
  await page.getByText('人才', { exact: true }).click()
  await page.getByRole('textbox', { name: /对方要什么/ }).fill('隧道里写的：要看展厅')
  await page.getByRole('switch', { name: '有承诺' }).click()
  await page.getByRole('textbox', { name: '承诺了什么' }).fill('一周内给展厅排期')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: '保存走访和 1 件事' }).click()
  await expect(page.getByText('没有连上服务器，还没有保存').first()).toBeVisible()
  await page.close()
  await page.context().setOffline(false)

  const again = await page.context().newPage()
  await again.goto('/visits/new')
  await expect(draft(again)).toContainText(/2月8日 周一 10:\d\d 写到这里，\d 格已填回：.+对方要什么/)
  await expect(again.getByText('听澜语音', { exact: true })).toBeVisible()
  await expect(again.getByRole('textbox', { name: /对方要什么/ })).toHaveValue('隧道里写的：要看展厅')
  await expect(again.getByRole('radio', { name: '服务走访' })).toBeChecked()
  await expect(again.getByRole('checkbox', { name: '人才' })).toBeChecked()
  await expect(again.getByRole('textbox', { name: '承诺了什么' })).toHaveValue('一周内给展厅排期')
  await again.getByRole('button', { name: '保存走访和 1 件事' }).click()
  await expect(again.getByRole('heading', { name: /听澜语音/ })).toBeVisible()
  await expect(again.getByText('隧道里写的：要看展厅')).toBeVisible()
  await again.goto('/visits/new')
  await expect(again.getByRole('button', { name: '保存走访', exact: true })).toBeVisible()
  await expect(draft(again)).toHaveCount(0)
})

test('leaving a visit half written asks first, and its text is there until it is started over', async ({
  signInAs,
}) => {
  const page = await signInAs('team_member')
  const draft = page.getByRole('status', { name: '刚才写的都在，没有交出去' })
  const leave = page.getByRole('dialog', { name: '还没有保存' })
  await page.goto('/visits/new')
  const needs = page.getByRole('textbox', { name: /对方要什么/ })
  await needs.fill('写到一半')
  await page.getByRole('link', { name: '政策', exact: true }).click()
  await leave.getByRole('button', { name: '继续填写' }).click()
  await expect(needs).toHaveValue('写到一半')
  await expect(leave).toHaveCount(0)
  await page.getByRole('link', { name: '政策', exact: true }).click()
  await leave.getByRole('button', { name: '不保存，离开' }).click()
  await page.waitForURL((url) => url.pathname !== '/visits/new')
  await page.goto('/visits/new')
  await expect(needs).toHaveValue('写到一半')
  await draft.getByRole('button', { name: '从头写' }).click()
  await expect(page.getByRole('button', { name: '保存走访', exact: true })).toBeVisible()
  await expect(draft).toHaveCount(0)
  await expect(needs).toHaveValue('')
})

test('a visit without a firm is told so beside the field before anything is sent, and two presses send it once', async ({
  signInAs,
}) => {
  const page = await signInAs('team_member')
  let sent = 0
  page.on('request', (request) => {
    if (request.method() === 'POST') sent += 1
  })
  await page.goto('/visits/new')
  await page.getByRole('switch', { name: '有下一步' }).click()
  await page.getByRole('textbox', { name: '下一步做什么' }).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: '下一步做什么' })).toHaveAccessibleDescription('必填')
  await page.getByRole('button', { name: '保存走访和 1 件事' }).click()
  await expect(page.getByRole('textbox', { name: '企业' })).toHaveAccessibleDescription('必填')
  await expect(page.getByRole('textbox', { name: '企业' })).toBeFocused()
  expect(sent).toBe(0)

  await page.getByText('服务走访', { exact: true }).click()
  await page.getByRole('textbox', { name: '企业' }).fill('听澜')
  await page.getByRole('option', { name: /听澜语音/ }).click()
  await expect(page.getByRole('textbox', { name: '企业' })).toHaveAccessibleDescription('')
  await page.getByRole('textbox', { name: '下一步做什么' }).fill('约展厅')
  await page.getByRole('button', { name: '保存走访和 1 件事' }).dblclick()
  await expect(page.getByRole('heading', { name: /听澜语音/ })).toBeVisible()
  expect(sent).toBe(1)
})

test('an amount written wrongly is corrected by its owner’s team, and the project’s story says so', async ({
  signInAs,
}) => {
  const page = await signInAs('leader')
  await page.goto(`/projects/${seedId('P-F10')}`)
  await page.getByText(/^逐笔/).click()
  await page.getByRole('link', { name: '更正', exact: true }).first().click()
  const sheet = page.getByRole('dialog', { name: '更正这笔金额' })
  const amount = sheet.getByRole('textbox', { name: /^金额/ })
  await amount.fill('三百')
  await sheet.getByRole('textbox', { name: '更正原因' }).focus()
  await expect(amount).toHaveAccessibleDescription('要填数字')
  await amount.fill('3200.5')
  await expect(amount).toHaveAccessibleDescription('读作 3,200.5 万元')
  await sheet.getByRole('button', { name: '保存' }).click()
  await expect(sheet.getByRole('textbox', { name: '更正原因' })).toHaveAccessibleDescription('必填')
  await sheet.getByRole('textbox', { name: '更正原因' }).fill('企业改了口径')
  await sheet.getByRole('button', { name: '保存' }).click()
  await expect(sheet).toHaveCount(0)
  await expect(page.getByText('计划总投资 2,600 万元 改为 计划总投资 3,200.5 万元')).toBeVisible()
  await expect(page.getByText('企业改了口径')).toBeVisible()
})

test('leaving a project half changed asks first', async ({ signInAs }) => {
  const page = await signInAs('leader')
  await page.goto(`/projects/${seedId('P-F10')}/edit`)
  const sheet = page.getByRole('dialog', { name: '修改项目' })
  await sheet.getByRole('textbox', { name: /^下一步/ }).fill('写到一半')
  await sheet.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('dialog', { name: '还没有保存' }).getByRole('button', { name: '继续填写' }).click()
  await expect(sheet.getByRole('textbox', { name: /^下一步/ })).toHaveValue('写到一半')
  await expect(page.getByRole('dialog', { name: '还没有保存' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '不保存，离开' }).click()
  await expect(sheet).toHaveCount(0)
})

test('who sends an application back, or drops a lead, is told beside the field what is missing', async ({
  signInAs,
}) => {
  const page = await signInAs('leader')
  for (const path of [`/projects/${seedId('P-F10')}/refuse`, `/leads/${seedId('LS-3')}/drop`]) {
    await page.goto(path)
    const sheet = page.getByRole('dialog')
    await sheet.locator('.z-button-primary').click()
    await expect(sheet.getByRole('textbox')).toHaveAccessibleDescription('必填')
    await expect(sheet.getByRole('textbox')).toBeFocused()
  }
})
