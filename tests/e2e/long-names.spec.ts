import { v7 as uuidv7 } from 'uuid'
import { seedId } from '../../db/seed/ids.ts'
import { demoPeople } from '../support/demo-server.ts'
import { atRest } from '../support/pages.ts'
import { expect, test } from './fixtures.ts'

const name = `${'甬江数智融合创新软件技术研究'.repeat(4)}股份公司`.slice(0, 60)
const english = 'Yongjiang Digital Intelligence Convergence Innovation Research Co Ltd of Ningbo Park'

test('E9: no form is wider than a phone for a firm whose name has sixty signs', async ({ signInAs }) => {
  const { token } = demoPeople(process.env.E2E_DATA_DIR!).leader
  const id = uuidv7()
  const made = await fetch(`${process.env.E2E_URL}/api/v1/enterprises`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ id, name, nameEn: english, aliases: [name.slice(2)] }),
  })
  expect(made.status).toBe(201)
  const faults: string[] = []
  for (const locale of ['zh-CN', 'en'] as const) {
    const page = await signInAs('leader', { phone: true, locale })
    for (const path of [
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
    ]) {
      await page.goto(path)
      await atRest(page)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > 360) faults.push(`${locale} ${path}: ${width} px`)
    }
    await page.context().close()
  }
  expect(faults).toEqual([])
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
    await expect(
      page.getByRole('dialog').locator('input:not([type=hidden]), textarea, select').first(),
    ).toBeFocused()
  }
})
