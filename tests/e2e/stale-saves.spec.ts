import type { Locator, Page } from '@playwright/test'
import type { Role } from '../../app/domain/actor.ts'
import { seedId } from '../../db/seed/ids.ts'
import { expect, test } from './fixtures.ts'

// The refused save says so on the console as well.
test.use({ tolerated: [/status of 409/] })

type Form = {
  what: string
  path: string
  slower: Role
  /** The leader saves first, in another browser. */
  theirs: (page: Page) => Promise<unknown>
  mine: (page: Page) => Promise<unknown>
  save: string
  /** What the panel says of the field both changed: its name, mine, theirs. */
  says: string[]
  kept: (page: Page) => Promise<unknown>
}

const box = (page: Page, name: string | RegExp): Locator => page.getByRole('textbox', { name })
const swap = (name: string | RegExp, theirs: string, mine: string) => ({
  theirs: (page: Page) => box(page, name).fill(theirs),
  mine: (page: Page) => box(page, name).fill(mine),
  kept: (page: Page) => expect(box(page, name)).toHaveValue(mine),
  says: [mine, theirs],
})

const promise = (theirs: string, mine: string) => ({
  theirs: (page: Page) => page.getByRole('dialog').getByLabel('什么时候 时刻').fill(theirs),
  mine: (page: Page) => page.getByRole('dialog').getByLabel('什么时候 时刻').fill(mine),
  kept: async () => {},
  says: [mine, theirs],
})

async function pick(page: Page, label: RegExp, name: string) {
  const field = page.getByRole('dialog').locator('.z-field').filter({ hasText: label })
  await field.getByRole('button', { name: /^移除/ }).click()
  await page.getByRole('textbox', { name: label }).fill(name)
  await page.getByRole('option', { name: new RegExp(name) }).click()
}

const forms: Form[] = [
  {
    what: 'a firm',
    path: `/enterprises/${seedId('F04')}/edit`,
    slower: 'team_member',
    save: '保存',
    ...swap(/^产品/, '整线视觉检测', '产线视觉检测二代'),
  },
  {
    what: 'a project',
    path: `/projects/${seedId('P-F04')}/edit`,
    slower: 'team_member',
    save: '保存',
    ...swap(/^下一步/, '领导约了下周', '队员约了周三'),
  },
  {
    what: 'a project’s people',
    path: `/projects/${seedId('P-F04')}/people`,
    slower: 'team_leader',
    save: '保存',
    theirs: (page) => pick(page, /^负责人/, '方知夏'),
    mine: (page) => pick(page, /^负责人/, '徐立衡'),
    says: ['徐立衡', '方知夏'],
    kept: (page) => expect(page.getByRole('button', { name: '移除徐立衡' })).toBeVisible(),
  },
  {
    what: 'a visit',
    path: `/visits/${seedId('V-T1-sijun')}/edit`,
    slower: 'leader',
    save: '保存走访',
    ...swap(/对方要什么/, '领导补的需求', '领导另一处补的需求'),
  },
  {
    what: 'a policy',
    path: `/policies/${seedId('PO-fitout')}/edit`,
    slower: 'leader',
    save: '保存',
    ...swap(/^申请条件/, '第一个窗口写的', '第二个窗口写的'),
  },
  {
    what: 'a ticket’s promise',
    path: `/tickets/${seedId('Q13')}/do/promise`,
    slower: 'intake',
    save: '改承诺时刻',
    ...promise('18:00', '19:30'),
  },
]

for (const { what, path, slower, theirs, mine, save, says, kept } of forms)
  test(`whoever saves ${what} second sees mine and theirs, and saves mine again at one press`, async ({
    signInAs,
  }) => {
    const [page, faster] = [await signInAs(slower), await signInAs('leader')]
    for (const one of [page, faster]) {
      await one.goto(path)
      await expect(one.getByRole('button', { name: save, exact: true })).toBeVisible()
    }
    await theirs(faster)
    await faster.getByRole('button', { name: save, exact: true }).click()
    await faster.waitForURL((url) => url.pathname !== path)
    await mine(page)
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: save, exact: true }).click()
    expect((await answer).status()).toBe(409)
    const panel = page.getByRole('alert').filter({ hasText: '园区领导' })
    await expect(panel).toBeVisible()
    for (const word of says) await expect(panel.getByRole('cell', { name: word }).first()).toBeVisible()
    await kept(page)
    await panel.getByRole('button', { name: '用我的内容再保存' }).click()
    await page.waitForURL((url) => url.pathname !== path)
    await page.goto(path)
    await kept(page)
  })
