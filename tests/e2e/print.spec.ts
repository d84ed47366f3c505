import { seedId } from '../../db/seed/ids.ts'
import { expect, test } from './fixtures.ts'

const papers: [string, string, string, number][] = [
  ['the overview', '/overview', '总览', 1],
  ['a firm', `/enterprises/${seedId('F19')}`, '鹿亭仿真', 2],
  ['a ticket', `/tickets/${seedId('Q01')}`, '宁波三中网络布线无人施工', 2],
  ['a plan', `/plans/${seedId('PL-F19-2')}`, '鹿亭仿真 服务方案', 1],
]

test('the overview, a firm, a ticket and a plan go on A4 with a head of their own and nothing of the screen', async ({
  signInAs,
}) => {
  const page = await signInAs('leader')
  for (const [what, path, title, most] of papers) {
    await page.goto(path)
    await page.emulateMedia({ media: 'print' })
    const head = page.locator('.z-printed')
    await expect(head, what).toContainText(title)
    await expect(head, what).toContainText('截至 2021年2月8日')
    for (const chrome of await page.locator('nav, button, .shell-top, .shell-demo').all())
      await expect(chrome, what).toBeHidden()
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(paper.match(/\/Type\s*\/Page\b(?!s)/g)!.length, what).toBeLessThanOrEqual(most)
    await page.emulateMedia({ media: 'screen' })
  }
})

test('E20: nothing of a printed ticket, firm, plan or overview stands left of the paper', async ({
  signInAs,
}) => {
  const page = await signInAs('leader')
  const more = [`/tickets/${seedId('Q12')}`, `/tickets/${seedId('Q13')}`]
  for (const path of [...papers.map(([, path]) => path), ...more]) {
    await page.goto(path)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 688, height: 1040 })
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((one) => one.getBoundingClientRect().width > 1 && one.getBoundingClientRect().left < -0.5)
        .map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 20)}`),
    )
    expect(cut, path).toEqual([])
    await page.emulateMedia({ media: 'screen' })
  }
})
