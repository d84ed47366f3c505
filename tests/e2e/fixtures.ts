import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import type { Role } from '../../app/domain/actor.ts'
import { demoPeople } from '../support/demo-server.ts'
import { phoneAgent } from './playwright.config.ts'

export { expect } from '@playwright/test'

type Sight = { phone?: boolean; locale?: 'zh-CN' | 'en'; theme?: 'light' | 'dark'; javaScript?: boolean }
type SignIn = (role: Role, sight?: Sight) => Promise<Page>

const phone = {
  viewport: { width: 360, height: 780 },
  isMobile: true,
  hasTouch: true,
  userAgent: phoneAgent,
}
const known = new Map<Role, Awaited<ReturnType<BrowserContext['cookies']>>>()

/**
 * `signInAs(role)` opens a browser of that person's own, signed in through the sign-in page, on the first page.
 * An error on the console, and any request that leaves our origin, fails the test; `tolerated` names the exceptions.
 */
export const test = base.extend<{
  tolerated: RegExp[]
  watch: (context: BrowserContext) => void
  openAs: (sight?: Sight) => Promise<Page>
  signInAs: SignIn
}>({
  baseURL: async ({}, use) => use(process.env.E2E_URL),
  tolerated: [[], { option: true }],
  watch: [
    async ({ tolerated, baseURL }, use) => {
      const faults: string[] = []
      await use((context) => {
        context.on('console', (message) => {
          if (message.type() === 'error') faults.push(`console: ${message.text()}`)
        })
        context.on('weberror', (error) => faults.push(`page: ${error.error().message}`))
        context.on('request', (request) => {
          const { origin, protocol } = new URL(request.url())
          if (/^(https?|wss?):$/.test(protocol) && origin !== new URL(baseURL!).origin)
            faults.push(`left our origin: ${origin}`)
        })
      })
      expect(faults.filter((fault) => !tolerated.some((pattern) => pattern.test(fault)))).toEqual([])
    },
    { auto: true },
  ],
  context: async ({ context, watch }, use) => {
    watch(context)
    await use(context)
  },
  /** A browser nobody is signed in with. */
  openAs: async ({ browser, watch, baseURL }, use) => {
    const opened: BrowserContext[] = []
    await use(async (sight = {}) => {
      const context = await browser.newContext(optionsOf(sight, baseURL!))
      opened.push(context)
      watch(context)
      await context.addCookies(preferences(sight, baseURL!))
      return sight.javaScript === false ? context.newPage() : patient(await context.newPage())
    })
    for (const context of opened) await context.close()
  },
  signInAs: async ({ openAs }, use) => {
    await use(async (role, sight) => {
      const page = await openAs(sight)
      const cookies = known.get(role)
      if (cookies) await page.context().addCookies(cookies)
      await page.goto('/')
      if (new URL(page.url()).pathname === '/sign-in') {
        const { username, password } = demoPeople(process.env.E2E_DATA_DIR!)[role]
        await page.getByLabel(/^(用户名|Username)$/).fill(username)
        await page.getByLabel(/^(密码|Password)$/).fill(password)
        await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click()
        await page.waitForURL((url) => url.pathname !== '/sign-in')
        const all = await page.context().cookies()
        known.set(
          role,
          all.filter(({ name }) => /zhigu$/.test(name)),
        )
      }
      return page
    })
  },
})

/** Presses nothing before the page's scripts have run: a person would press again. */
function patient(page: Page) {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
  const isLive = () =>
    'live' in document.documentElement.dataset || !document.querySelector('script[type=module]')
  page.goto = async (url, options) => {
    const answer = await goto(url, options)
    if (options?.waitUntil !== 'commit') await page.waitForFunction(isLive)
    return answer
  }
  page.reload = async (options) => {
    const answer = await reload(options)
    await page.waitForFunction(isLive)
    return answer
  }
  return page
}

function optionsOf(
  { phone: small, locale, theme, javaScript }: Sight,
  baseURL: string,
): BrowserContextOptions {
  return {
    baseURL,
    locale: locale ?? 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: theme ?? 'light',
    javaScriptEnabled: javaScript ?? true,
    ...(small ? phone : { viewport: { width: 1440, height: 900 } }),
  }
}

function preferences({ locale, theme }: Sight, url: string) {
  const wanted = { locale, theme }
  return Object.entries(wanted).flatMap(([name, value]) => (value ? [{ name, value, url }] : []))
}
