import { enterAlike } from '../support/alike-firms.ts'
import { demoPeople } from '../support/demo-server.ts'
import { expect, test } from './fixtures.ts'

const firms = ['宁波试纺织机械有限公司', '试纺织机械', '宁波试造船舶有限公司', '试造船舶'] as const

test('firms entered twice: one pair is not the same, another becomes one firm, and two again', async ({
  signInAs,
  baseURL,
}) => {
  const dataDir = process.env.E2E_DATA_DIR!
  const { token } = demoPeople(dataDir).leader
  const ids = await enterAlike(
    { url: baseURL!, dataDir, token },
    firms.map((name) => [name, name.includes('有限公司') ? { address: '宁波市某路 1 号' } : {}]),
  )
  const page = await signInAs('leader')
  await page.goto('/enterprises')
  await page.getByRole('link', { name: /^查重/ }).click()
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name })

  await row('试造船舶').getByRole('button', { name: '不是' }).click()
  await expect(row('试造船舶')).toHaveCount(0)
  await expect(page.getByText('已记下')).toBeVisible()
  await page.getByRole('link', { name: /^判过不是/ }).click()
  await expect(row('试造船舶')).toHaveCount(1)

  await page.goto(`/enterprises/merges/new?survivor=${ids.试纺织机械}&absorbed=${ids.宁波试纺织机械有限公司}`)
  const figure = page.getByRole('row', { name: /^企业 \d+/ })
  const [now = 0, becomes = 0] = (await figure.getByRole('cell').allInnerTexts()).map((text) =>
    Number.parseInt(text, 10),
  )
  expect(becomes).toBe(now - 1)
  await page.getByRole('button', { name: /^合成一条，留/ }).click()
  await page.getByRole('button', { name: '合成一条', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/enterprises/${ids.试纺织机械}$`))
  await expect(page.getByText('宁波市某路 1 号')).toBeVisible()

  await page.goto(`/enterprises/${ids.宁波试纺织机械有限公司}`)
  await expect(page).toHaveURL(new RegExp(`/enterprises/${ids.试纺织机械}$`))
  await page.getByRole('link', { name: '合成一条' }).first().click()
  await page.getByRole('button', { name: '拆回两条' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '拆回两条' }).click()
  await expect(page.getByText(/园区领导拆回/)).toBeVisible()
  await page.goto(`/enterprises/${ids.宁波试纺织机械有限公司}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('宁波试纺织机械有限公司')
})
