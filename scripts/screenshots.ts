import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import type { Role } from '#app/domain/actor.ts'
import { seedId } from '#db/seed/ids.ts'
import { demoPeople, findChromium, startDemoServer } from '#tests/support/demo-server.ts'

// `npm run screenshots`: every page with the demo data, desk and phone, light and dark, both languages, on contact
// sheets in .screenshots. Words after the command choose pages: `npm run screenshots -- tickets map`.
const folder = '.screenshots'
const pages: { name: string; role?: Role; path: string }[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'kit', path: '/kit' },
  { name: 'today-member', role: 'team_member', path: '/today' },
  { name: 'today-cadre', role: 'liaison_cadre', path: '/today' },
  { name: 'today-leader', role: 'leader', path: '/today' },
  { name: 'enterprises', role: 'leader', path: '/enterprises' },
  { name: 'enterprise', role: 'leader', path: `/enterprises/${seedId('F04')}` },
  { name: 'enterprise-new', role: 'team_member', path: '/enterprises/new' },
  { name: 'associations', role: 'team_member', path: '/associations' },
  { name: 'visits', role: 'team_member', path: '/visits' },
  { name: 'visit', role: 'team_member', path: `/visits/${seedId('V-T1-sijun')}` },
  { name: 'visit-new', role: 'team_member', path: `/visits/new?enterprise=${seedId('F04')}` },
  { name: 'projects-board', role: 'leader', path: '/projects' },
  { name: 'projects-list', role: 'leader', path: '/projects?view=list' },
  { name: 'project', role: 'leader', path: `/projects/${seedId('P-F04')}` },
  { name: 'leads', role: 'team_leader', path: '/leads' },
  { name: 'liaison', role: 'leader', path: '/liaison' },
  { name: 'policies', role: 'follow_up', path: '/policies' },
  { name: 'tickets', role: 'intake', path: '/tickets' },
  { name: 'ticket', role: 'intake', path: `/tickets/${seedId('Q01')}` },
  { name: 'ticket-new', role: 'intake', path: '/tickets/new' },
  { name: 'follow-up', role: 'follow_up', path: '/follow-up' },
  { name: 'map', role: 'leader', path: '/map' },
  { name: 'overview', role: 'leader', path: '/overview' },
  { name: 'accounts', role: 'system_admin', path: '/admin/accounts' },
  { name: 'roles', role: 'security_admin', path: '/admin/roles' },
  { name: 'audit', role: 'audit_admin', path: '/admin/audit' },
  { name: 'me', role: 'team_member', path: '/me' },
]
const sizes = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true },
}
const sights = (['desk', 'phone'] as const).flatMap((size) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    (['zh-CN', 'en'] as const).map((locale) => ({ size, theme, locale })),
  ),
)
type Sight = (typeof sights)[number]
const labelOf = ({ size, theme, locale }: Sight) => `${size}-${theme}-${locale}`

const words = process.argv.slice(2)
const wanted = pages.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
process.env.SHOW_KIT = 'on'
const server = await startDemoServer()
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
try {
  for (const sight of sights) {
    await photograph(browser, sight)
    await contactSheet(browser, labelOf(sight))
    console.log(join(folder, `${labelOf(sight)}.png`))
  }
  writeFileSync(join(folder, 'index.html'), sights.map((sight) => sheetOf(labelOf(sight))).join('\n'))
} finally {
  await browser.close()
  await server.stop()
}

async function photograph(browser: Browser, { size, theme, locale }: Sight) {
  for (const role of new Set(wanted.map(({ role }) => role))) {
    const context = await browser.newContext({
      ...sizes[size],
      locale,
      colorScheme: theme,
      baseURL: server.url,
    })
    const preferences = Object.entries({ theme, locale })
    await context.addCookies(preferences.map(([name, value]) => ({ name, value, url: server.url })))
    if (role) {
      const { username, password } = demoPeople(server.dataDir)[role]
      await context.request.post('/sign-in', {
        form: { username, password },
        headers: { Origin: server.url },
      })
    }
    const page = await context.newPage()
    for (const { name, path } of wanted.filter((one) => one.role === role)) {
      await page.goto(path, { waitUntil: 'networkidle' })
      await page.screenshot({ path: join(folder, `${name}-${labelOf({ size, theme, locale })}.png`) })
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (over > 0) console.log(`${name} ${size} ${locale}: ${over} px wider than the window`)
    }
    await context.close()
  }
}

function sheetOf(label: string) {
  const pictures = wanted.map(
    ({ name }) =>
      `<figure><img src="${name}-${label}.png" loading="eager"><figcaption>${name}</figcaption></figure>`,
  )
  return `<h2>${label}</h2><main>${pictures.join('')}</main><style>
    main { display: grid; grid-template-columns: repeat(${label.startsWith('phone') ? 7 : 4}, 1fr); gap: 16px }
    body { font: 14px system-ui } figure { margin: 0 } img { width: 100%; border: 1px solid silver }</style>`
}

async function contactSheet(browser: Browser, label: string) {
  const page = await browser.newPage({ viewport: { width: 2000, height: 1000 } })
  const file = join(process.cwd(), folder, `${label}.html`)
  writeFileSync(file, sheetOf(label))
  await page.goto(`file://${file}`, { waitUntil: 'networkidle' })
  await page.screenshot({ path: join(folder, `${label}.png`), fullPage: true })
  await page.close()
}
