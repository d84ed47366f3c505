import type { Page } from '@playwright/test'
import { figure, isRelease } from '../support/release.ts'
import { expect, test } from './fixtures.ts'
import { atThePark, kB, type Load, listen, load, median } from './wire.ts'

// What a phone loads before a page can be used: [phone-weight]. Bytes are asserted always, seconds by the release alone.
const goals = [
  { name: '今日', path: async () => '/today', script: 130, paint: 2.2, live: 4.8 },
  { name: 'ticket', path: aTicket, script: 130, paint: 2.2, live: 4.8 },
  { name: '记走访', path: async () => '/visits/new', script: 170, paint: 2.2, live: 5.5 },
]
const style = 15
const manifest = 8
const warm = { paint: 1, live: 1.3 }

for (const locale of ['zh-CN', 'en'] as const)
  test(`[phone-weight] a page is live on a phone within its weight: ${locale}`, async ({ signInAs }) => {
    const page = await signInAs('intake', { phone: true, locale })
    const wire = await listen(page)
    for (const goal of goals) {
      const path = await goal.path(page)
      const { before, after } = await wire.measure(path)
      const of = (type: string) => before.filter((one) => one.type === type)
      const routes = of('Script').filter(({ url }) => url.includes('/manifest-'))
      const figures = {
        script: kB(of('Script')),
        style: kB(of('Stylesheet')),
        manifest: kB(routes),
      }
      figure(
        `[phone-weight] ${goal.name} ${locale}: script ${figures.script} kB in ${of('Script').length} files, style ${figures.style}, list of routes ${figures.manifest}, document ${kB(of('Document'))}; at rest ${kB(after)} more`,
      )
      expect.soft(figures.script, `${goal.name}: script`).toBeLessThanOrEqual(goal.script)
      expect.soft(figures.style, `${goal.name}: style`).toBeLessThanOrEqual(style)
      expect.soft(figures.manifest, `${goal.name}: list of routes`).toBeLessThanOrEqual(manifest)
      expect(routes).toHaveLength(1)
      // The other language's words are nowhere in them.
      const others = await wordsOf(page, of('Script'), locale)
      expect.soft(others, `${goal.name}: words of the other language`).toEqual([])
    }
  })

if (isRelease)
  test('[phone-weight] on a slow network a page is seen and live in time', async ({ signInAs }) => {
    const page = await signInAs('intake', { phone: true })
    for (const goal of goals) {
      const path = await goal.path(page)
      await page.goto(path)
      const network = await atThePark(page)
      const [cold, again]: [Load[], Load[]] = [[], []]
      for (let round = 0; round < 5; round++) {
        await network.forget()
        cold.push(await load(page, path))
        again.push(await load(page, path))
      }
      await network.end()
      for (const [kind, loads, most] of [
        ['cold', cold, goal],
        ['warm', again, warm],
      ] as const) {
        const paint = median(loads.map((one) => one.paint))
        const live = median(loads.map((one) => one.live))
        figure(
          `[phone-weight] ${goal.name} ${kind}: seen after ${paint} s (at most ${most.paint}), live after ${live} s (at most ${most.live})`,
        )
        expect.soft(paint, `${goal.name} ${kind}: seen`).toBeLessThanOrEqual(most.paint)
        expect.soft(live, `${goal.name} ${kind}: live`).toBeLessThanOrEqual(most.live)
      }
    }
  })

/** The first ticket of the list. */
async function aTicket(page: Page) {
  const list = await (await page.request.get('/tickets')).text()
  return list.match(/\/tickets\/[0-9a-f-]{36}/)![0]
}

/** Chinese words in English scripts; the names of the languages are said in their own. */
async function wordsOf(page: Page, scripts: { url: string }[], locale: 'zh-CN' | 'en') {
  if (locale === 'zh-CN') return []
  const texts = await Promise.all(scripts.map(async ({ url }) => (await page.request.get(url)).text()))
  const said = texts.flatMap((text) => text.match(/[\p{Script=Han}]{2,}/gu) ?? [])
  return [...new Set(said)].filter((word) => !known.test(word))
}

const known = /^(?:中文|周[一二三四五六日]|万元|亿元|小时|分钟)$/
