import type { Page } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import { businessRoles } from '../../app/domain/actor.ts'
import { seedId } from '../../db/seed/ids.ts'
import { demoPeople } from '../support/demo-server.ts'
import { atRest } from '../support/pages.ts'
import { expect, test } from './fixtures.ts'

const name = `${'甬江数智融合创新软件技术研究'.repeat(4)}股份公司`.slice(0, 60)
const english = 'Yongjiang Digital Intelligence Convergence Innovation Research Co Ltd of Ningbo Park'

const firstField = (page: Page) =>
  page.getByRole('dialog').locator('input:not([type=hidden]), textarea, select').first()

/** A firm of that name, of which there are a project, a ticket and a visit. */
async function aFirmCalled(facts: object) {
  const { token } = demoPeople(process.env.E2E_DATA_DIR!).leader
  const make = async (path: string, body: object) => {
    const answer = await fetch(`${process.env.E2E_URL}/api/v1${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(answer.status, await answer.clone().text()).toBe(201)
    return (await answer.json()) as { id: string }
  }
  const { id } = await make('/enterprises', { id: uuidv7(), ...facts })
  return { id, make }
}

/** Pages that are wider than the phone they are looked at on. */
async function wide(page: Page, paths: readonly string[]) {
  const faults: string[] = []
  for (const path of paths) {
    await page.goto(path)
    await atRest(page)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    if (width > 360) faults.push(`${path}: ${width} px`)
  }
  return faults
}

test('E9: no form is wider than a phone for a firm whose name has sixty signs', async ({ signInAs }) => {
  const { id } = await aFirmCalled({ name, nameEn: english, aliases: [name.slice(2)] })
  for (const locale of ['zh-CN', 'en'] as const) {
    const page = await signInAs('leader', { phone: true, locale })
    expect(
      await wide(page, [
        `/visits/new?enterprise=${id}`,
        `/tickets/new?enterprise=${id}`,
        `/projects/new?enterprise=${id}`,
        `/plans/new?enterprise=${id}`,
        `/liaison/assign/${id}`,
        `/enterprises/${id}`,
        `/enterprises/${id}/edit`,
        `/enterprises/${id}/place`,
        `/enterprises/${id}/remove`,
        `/enterprises/${id}/contacts/new`,
      ]),
      locale,
    ).toEqual([])
    await page.context().close()
  }
})

test('E9: nor is a record, a list or a search that names it, nor one whose name is a single English word', async ({
  signInAs,
}) => {
  const word = 'Yongjiangdigitalintelligenceconvergenceinnovationresearchcompany'
  const { id, make } = await aFirmCalled({
    name: `${name.slice(0, 50)}二期股份公司`,
    nameEn: word,
    product: word.slice(0, 60),
  })
  const project = await make('/projects', {
    ...{
      id: uuidv7(),
      enterpriseId: id,
      template: 'lease_in',
      title: name,
      titleEn: word,
      channel: 'online',
    },
  })
  const ticket = await make('/tickets', {
    ...{
      id: uuidv7(),
      enterpriseId: id,
      channel: 'phone',
      title: word,
      categoryCode: 'network_site',
    },
    ...{
      level: 'p1',
      levelReason: '来电说明',
      requesters: [{ name: word.slice(0, 60), organisation: word }],
    },
  })
  for (const locale of ['zh-CN', 'en'] as const) {
    const page = await signInAs('leader', { phone: true, locale })
    expect(
      await wide(page, [
        `/projects/${project.id}`,
        `/projects/${project.id}/edit`,
        `/tickets/${ticket.id}`,
        `/tickets/${ticket.id}/do/correct`,
        '/tickets',
        '/projects',
        '/projects?view=list',
        `/enterprises?q=${word}`,
        '/today',
      ]),
      locale,
    ).toEqual([])
    await page.locator('.shell-search').click()
    await page.locator('[role=dialog] input').fill(word.slice(0, 12))
    await page.locator('.shell-found a').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.context().close()
  }
  for (const role of businessRoles.filter((role) => role !== 'leader')) {
    const page = await signInAs(role, { phone: true })
    expect(await wide(page, ['/today', '/enterprises']), role).toEqual([])
    await page.context().close()
  }
})

test('E9: nor the page of an association or of a trip whose name is as long', async ({ signInAs }) => {
  const { make } = await aFirmCalled({ name: `${name.slice(0, 50)}三期股份公司` })
  const body = await make('/associations', { id: uuidv7(), name, nameEn: english })
  const trip = await make('/trips', {
    ...{ id: uuidv7(), title: name, cityCode: '440300', fromOn: '2021-02-08', toOn: '2021-02-09' },
    memberIds: [seedId('C03')],
  })
  const page = await signInAs('team_member', { phone: true })
  expect(
    await wide(page, [
      `/associations/${body.id}`,
      `/associations/${body.id}/edit`,
      '/associations',
      `/trips/${trip.id}`,
      '/trips',
      `/visits/new?association=${body.id}`,
    ]),
  ).toEqual([])
})

test('E13: a dialog that opens has the focus in its first field', async ({ signInAs }) => {
  const page = await signInAs('leader')
  for (const path of [
    '/enterprises/new',
    `/enterprises/${seedId('F19')}/edit`,
    `/enterprises/${seedId('F19')}/contacts/new`,
  ]) {
    await page.goto(path)
    await atRest(page)
    await expect(firstField(page)).toBeFocused()
  }
})

test('E13: by the keyboard the focus goes into the first field of a step, a reason, a secret, and back where it came from', async ({
  signInAs,
}) => {
  const page = await signInAs('intake')
  for (const path of [
    `/tickets/${seedId('Q11')}/do/dispatch`,
    `/tickets/${seedId('Q11')}/do/addHelper`,
    `/tickets/${seedId('Q13')}/reveal/${seedId('RQ-Q13-裴书宁')}`,
  ]) {
    await page.goto(path)
    await atRest(page)
    await expect(firstField(page), path).toBeFocused()
  }
  await page.goto('/enterprises')
  await atRest(page)
  const link = page.locator('main a[href="/enterprises/new"]').first()
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(firstField(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('E13: on a phone none has it, so that no keyboard covers what is asked', async ({ signInAs }) => {
  const page = await signInAs('leader', { phone: true })
  for (const path of [`/enterprises/${seedId('F19')}/contacts/new`, `/projects/${seedId('P-F10')}/people`]) {
    await page.goto(path)
    await atRest(page)
    await expect(page.getByRole('dialog')).toBeVisible()
    const focused = await page.evaluate(() => document.activeElement?.matches('input, textarea, select'))
    expect(focused, path).toBe(false)
  }
})
