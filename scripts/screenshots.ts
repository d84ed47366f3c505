import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { chromiumArguments, phoneAgent } from '#tests/e2e/playwright.config.ts'
import { demoPeople, findChromium, startDemoServer } from '#tests/support/demo-server.ts'
import { atRest, type Place, places, prepare, sendAsItIs } from '#tests/support/pages.ts'

// `npm run screenshots`: every page, dialog and state with the demo data, desk and phone, light and dark, both
// languages, as PNG in .screenshots with a contact sheet a sight and index.html over all of them. Words after the
// command choose: `npm run screenshots -- tickets map` by name, `-- main` the main pages, `-- phone dark en` sights.
const folder = '.screenshots'
const sizes = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true, userAgent: phoneAgent },
}
const sights = (['desk', 'phone'] as const).flatMap((size) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    (['zh-CN', 'en'] as const).map((locale) => ({ size, theme, locale })),
  ),
)
type Sight = (typeof sights)[number]
const labelOf = ({ size, theme, locale }: Sight) => `${size}-${theme}-${locale}`

const words = process.argv.slice(2)
const sightWords = words.filter((word) =>
  sights.some((sight) => Object.values(sight).includes(word as never)),
)
const pageWords = words.filter((word) => !sightWords.includes(word))
const wantedSights = sights.filter((sight) => sightWords.every((word) => labelOf(sight).includes(word)))
const wanted = places.filter(
  ({ name, main }) =>
    pageWords.length === 0 || pageWords.some((word) => (word === 'main' ? main : name.includes(word))),
)

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
process.env.SHOW_KIT = 'on'
const server = await startDemoServer()
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
try {
  await prepare(server.url, demoPeople(server.dataDir))
  for (const sight of wantedSights) {
    await photograph(browser, sight)
    await contactSheet(browser, sight)
    console.log(join(folder, `${labelOf(sight)}.png`))
  }
  writeFileSync(join(folder, 'index.html'), wantedSights.map(sheetOf).join('\n'))
} finally {
  await browser.close()
  await server.stop()
}

async function photograph(browser: Browser, sight: Sight) {
  for (const role of new Set(shown(sight).map(({ role }) => role))) {
    const context = await browser.newContext({
      ...sizes[sight.size],
      locale: sight.locale,
      colorScheme: sight.theme,
      baseURL: server.url,
    })
    const { theme, locale } = sight
    const preferences = Object.entries({ theme, locale })
    await context.addCookies(preferences.map(([name, value]) => ({ name, value, url: server.url })))
    if (role) {
      const { username, password } = demoPeople(server.dataDir)[role]
      const form = { username, password }
      await context.request.post('/sign-in', { form, headers: { Origin: server.url } })
    }
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    for (const place of shown(sight).filter((one) => one.role === role))
      await picture(page, place, sight).catch((error) =>
        console.log(`${place.name} ${labelOf(sight)}: ${String(error).split('\n')[0]}`),
      )
    await context.close()
  }
}

async function picture(page: Page, { name, path, open, refused }: Place, sight: Sight) {
  await page.goto(path)
  await atRest(page)
  if (/^\/map/.test(path)) await page.waitForTimeout(2_000)
  if (open) await open(page)
  if (refused) await sendAsItIs(page)
  await atRest(page)
  await page.screenshot({ path: join(folder, `${name}-${labelOf(sight)}.png`) })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (over > 0) console.log(`${name} ${labelOf(sight)}: ${over} px wider than the window`)
}

function shown({ size }: Sight) {
  return wanted.filter(({ only }) => !only || only === size)
}

function sheetOf(sight: Sight) {
  const label = labelOf(sight)
  const pictures = shown(sight).map(
    ({ name }) =>
      `<figure><img src="${name}-${label}.png" alt="" loading="eager"><figcaption>${name}</figcaption></figure>`,
  )
  return `<h2>${label}</h2><main class="${sight.size}">${pictures.join('')}</main><style>
    main { display: grid; grid-template-columns: repeat(5, 1fr); gap: 16px } main.phone { grid-template-columns: repeat(9, 1fr) }
    body { font: 14px system-ui } figure { margin: 0 } img { width: 100%; border: 1px solid silver }</style>`
}

async function contactSheet(browser: Browser, sight: Sight) {
  const page = await browser.newPage({ viewport: { width: 2000, height: 1000 } })
  const file = join(process.cwd(), folder, `${labelOf(sight)}.html`)
  writeFileSync(file, sheetOf(sight))
  await page.goto(`file://${file}`, { waitUntil: 'networkidle' })
  await page.screenshot({ path: join(folder, `${labelOf(sight)}.png`), fullPage: true })
  await page.close()
}
