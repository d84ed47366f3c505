import { expect, test } from './fixtures.ts'

const ledger = [
  '企业名称,领域,联系人,联系电话,入园时间',
  '示例导入科技有限公司,软件开发,王一,13800000001,2020.5.18',
  '示例坏日子信息技术有限公司,软件开发,李二,13800000002,2020.2.30',
].join('\n')

test('a ledger is tried, mended, confirmed by a leader, written and taken back', async ({ signInAs }) => {
  const page = await signInAs('intake')
  await page.goto('/imports')
  await page
    .locator('input[name=ledger]')
    .setInputFiles({ name: '企业台账.csv', mimeType: 'text/csv', buffer: Buffer.from(ledger) })
  await page.getByRole('button', { name: '上传并预演' }).click()
  await expect(page.getByText('2 行预演完毕，库里还没有动过')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('等一位园区领导确认')).toBeVisible()

  await page.getByLabel('改成 入园时间').fill('2020-02-28')
  await page.getByRole('button', { name: '改这格' }).click()
  await expect(page.getByRole('link', { name: '新增 2' })).toBeVisible({ timeout: 60_000 })
  const address = new URL(page.url()).pathname

  const leader = await signInAs('leader')
  await leader.goto(address)
  await leader.getByRole('button', { name: '导入 2 行' }).click()
  await leader.getByRole('dialog').getByRole('button', { name: '导入 2 行' }).click()
  await expect(leader.getByText('已导入', { exact: true })).toBeVisible({ timeout: 60_000 })
  await leader.getByRole('link', { name: '示例导入科技有限公司' }).click()
  await expect(leader.getByRole('heading', { level: 1 })).toContainText('示例导入科技有限公司')

  await leader.goto(address)
  await leader.getByRole('button', { name: '撤回…' }).click()
  await leader.getByRole('dialog').getByRole('button', { name: '撤回这次导入' }).click()
  await expect(leader.getByText('已撤回', { exact: true })).toBeVisible({ timeout: 60_000 })
})
