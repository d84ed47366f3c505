import { expect, test } from './fixtures.ts'

test('two associations become one from the page of one, its old address leads on, and they are two again', async ({
  signInAs,
}) => {
  const page = await signInAs('leader')
  const enter = async (name: string) => {
    await page.goto('/associations/new')
    await page.getByLabel('协会名称').fill(name)
    await page.getByRole('button', { name: '登记协会' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
    return page.url()
  }
  const stays = await enter('试冷链协会')
  const goes = await enter('宁波试冷链协会')
  await page.getByRole('link', { name: '合并到…' }).click()
  await page.getByLabel('留下的协会').fill('试冷链协会')
  await page.getByRole('option', { name: /^试冷链协会/ }).click()
  await page.getByRole('button', { name: '并排看' }).click()
  await page.getByRole('radio', { name: '宁波试冷链协会' }).check()
  await page.getByRole('button', { name: /^合成一条，留/ }).click()
  await page.getByRole('button', { name: '合成一条', exact: true }).click()
  await expect(page).toHaveURL(stays)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('宁波试冷链协会')
  await page.goto(goes)
  await expect(page).toHaveURL(stays)
  await page.getByRole('link', { name: /并入/ }).click()
  await page.getByRole('button', { name: '拆回两条' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '拆回两条' }).click()
  await expect(page.getByText(/园区领导拆回/)).toBeVisible()
  await page.goto(goes)
  await expect(page).toHaveURL(goes)
})
