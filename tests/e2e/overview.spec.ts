import { expect, test } from './fixtures.ts'

for (const { name, address } of [
  { name: 'this year', address: '/overview' },
  { name: 'last year', address: '/overview?period=last' },
])
  test(`the leader opens every figure of ${name} and finds exactly its rows`, async ({ signInAs }) => {
    test.setTimeout(180_000)
    const page = await signInAs('leader')
    // Somebody else may be at work meanwhile: then all is read again.
    await expect(async () => {
      await page.goto(address)
      const figures = await page.locator('main a[href^="/overview/rows/"]').evaluateAll((links) =>
        links.map((link) => ({
          href: link.getAttribute('href') ?? '',
          told: Number(/\d+/.exec((link.querySelector('b') ?? link).textContent ?? '')?.[0]),
        })),
      )
      expect(figures.length).toBeGreaterThan(20)
      for (const { href, told } of figures) {
        await page.goto(href)
        const rows = await page.getByRole('table').locator('tbody tr').count()
        expect({ href, rows }).toEqual({ href, rows: told })
      }
    }).toPass({ timeout: 170_000 })
  })

test('a figure opens by a click, and its rows lead back', async ({ signInAs }) => {
  const page = await signInAs('leader')
  await page.goto('/overview?period=last')
  await page.getByRole('link', { name: /^2020 年新落地/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: '期内落地项目' })).toBeVisible()
  await page.getByRole('link', { name: '总览' }).last().click()
  await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible()
})

test('the team member reads the same overview on a phone, the audit administrator none', async ({
  signInAs,
}) => {
  const member = await signInAs('team_member', { phone: true, locale: 'en' })
  await member.goto('/overview')
  await expect(member.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  expect(await member.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  const auditor = await signInAs('audit_admin')
  const refused = await auditor.request.get('/overview')
  expect(refused.status()).toBe(403)
})

test('the overview prints on one page', async ({ signInAs }) => {
  const page = await signInAs('leader', { theme: 'dark' })
  await page.goto('/overview')
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(paper.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
})
