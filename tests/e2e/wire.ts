import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** One answer as it came over the wire: its bytes with headers, as they were packed. */
type Answer = { type: string; url: string; bytes: number; askedAt: number }
/** Seconds from the press until something is seen, and until the page's scripts have taken it over. */
export type Load = { paint: number; live: number }

/** Answers together in kB of 1000 bytes, to a tenth. */
export const kB = (answers: Answer[]) =>
  Math.round(answers.reduce((sum, { bytes }) => sum + bytes, 0) / 100) / 10

export const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!

/** Hears what a page loads, and when it was asked for: before the page was live, or after. */
export async function listen(page: Page) {
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  const asked = new Map<string, Omit<Answer, 'bytes'>>()
  let answers: Answer[] = []
  network.on('Network.requestWillBeSent', ({ requestId, type, request, wallTime }) =>
    asked.set(requestId, { type: type ?? 'Other', url: request.url, askedAt: wallTime * 1000 }),
  )
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId)
    if (one) answers.push({ ...one, bytes: encodedDataLength })
  })
  await noteLive(page)
  return {
    /** All that `path` loads in a browser that has nothing of it yet. */
    async measure(path: string) {
      // What the page before still loads is not of this one.
      await page.goto('about:blank')
      await network.send('Network.clearBrowserCache')
      asked.clear()
      answers = []
      await page.goto(path)
      const live = await liveAt(page)
      const split = () => ({
        before: answers.filter(({ askedAt }) => askedAt <= live),
        after: answers.filter(({ askedAt }) => askedAt > live),
      })
      await expect.poll(() => split().after.filter(({ type }) => type === 'Script').length).toBeGreaterThan(0)
      await page.waitForLoadState('networkidle')
      return split()
    },
  }
}

/** The network of a phone in the park: 400 ms to answer, 50 kB a second. */
export async function atThePark(page: Page) {
  const network = await page.context().newCDPSession(page)
  const rate = { downloadThroughput: 50_000, uploadThroughput: 50_000 }
  await network.send('Network.enable')
  await network.send('Network.emulateNetworkConditions', { offline: false, latency: 400, ...rate })
  await noteLive(page)
  return {
    forget: () => network.send('Network.clearBrowserCache'),
    end: () => network.detach(),
  }
}

/** How long `path` takes, to a hundredth of a second. */
export async function load(page: Page, path: string): Promise<Load> {
  await page.goto(path)
  const live = await liveAt(page)
  const [paint, began] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    performance.timeOrigin,
  ])
  const seconds = (ms: number) => Math.round(ms / 10) / 100
  return { paint: seconds(paint!), live: seconds(live - began!) }
}

const noteLive = (page: Page) =>
  page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!('live' in (document.documentElement?.dataset ?? {}))) return
      performance.mark('live')
      seen.disconnect()
    })
    seen.observe(document, { attributes: true, childList: true, subtree: true })
  })

/** The moment the page was live, ms since 1970. */
async function liveAt(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('live').length > 0)
  return page.evaluate(() => performance.timeOrigin + performance.getEntriesByName('live')[0]!.startTime)
}
