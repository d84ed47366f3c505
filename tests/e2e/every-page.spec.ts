import type { Page } from '@playwright/test'
import type { Role } from '../../app/domain/actor.ts'
import { seedId } from '../../db/seed/ids.ts'
import { expect, test } from './fixtures.ts'
import { axeFaults, sightFaults, watchShifts } from './page-checks.ts'

// Pages that are not there, not theirs, and forms sent empty say so on the console as well.
test.use({ tolerated: [/status of (403|404|422)/] })

const nothing = seedId('nothing')
const empty = ['enterprises', 'associations', 'visits', 'projects', 'tickets', 'policies'].map(
  (list) => `/${list}?q=qqqqqq`,
)
const errors = ['/nowhere', `/enterprises/${nothing}`, `/projects/${nothing}`, `/tickets/${nothing}`]

/** Where each person begins; from there every link of these words is followed, to one page of each kind. */
const people: Record<string, [Role, string[]][]> = {
  'the leader': [
    [
      'leader',
      [
        ...['today', 'overview', 'map', 'projects', 'projects?view=list', 'projects/waiting', 'liaison'],
        ...[
          'leads',
          'associations',
          'enterprises',
          'policies',
          'follow-up',
          'tickets',
          'me',
          'overview/rows',
        ],
        ...[`projects/${seedId('P-F04')}`, `enterprises/${seedId('F04')}`],
      ].map((path) => `/${path}`),
    ],
  ],
  'everybody else': [
    [
      'team_member',
      [
        ...['/today', '/visits', `/visits/${seedId('V-T1-sijun')}`, '/trips', '/projects/new', '/leads/new'],
        ...[...empty, ...errors, '/admin/audit'],
      ],
    ],
    ['liaison_cadre', ['/liaison', `/plans/${seedId('nothing')}`, '/tickets']],
    ['intake', ['/tickets/new', `/tickets/${seedId('Q01')}`, `/tickets/${seedId('Q03')}`]],
    ['follow_up', ['/follow-up', '/policies/new']],
    ['system_admin', ['/admin/accounts']],
    ['security_admin', ['/admin/roles']],
    ['audit_admin', ['/admin/audit?']],
  ],
}
const sights = [
  { theme: 'light', locale: 'en', phone: false },
  { theme: 'dark', locale: 'zh-CN', phone: true },
] as const

for (const [who, starts] of Object.entries(people))
  for (const sight of sights)
    test(`${who} can read and use every page: ${sight.phone ? 'phone' : 'desk'}, ${sight.locale}`, async ({
      signInAs,
    }) => {
      test.setTimeout(290_000)
      const faults: string[] = []
      const visited = new Set<string>()
      for (const [role, paths] of starts) {
        const page = await signInAs(role, sight)
        await watchShifts(page)
        const faultsOf = async () => [...(await axeFaults(page)), ...(await sightFaults(page, sight))]
        const words = new Set(paths.map(wordOf))
        const waiting = [...paths]
        for (let path = waiting.shift(); path; path = waiting.shift()) {
          if (visited.has(kindOf(path))) continue
          visited.add(kindOf(path))
          await page.goto(path)
          visited.add(kindOf(page.url()))
          await stand(page)
          faults.push(...(await faultsOf()).map((fault) => `${role} ${path}: ${fault}`))
          waiting.push(...(await linksOf(page)).filter((href) => words.has(wordOf(href))))
          if (/\/new$/.test(path) && (await sendEmpty(page)))
            faults.push(...(await faultsOf()).map((fault) => `${role} ${path}, sent empty: ${fault}`))
        }
        await page.context().close()
      }
      expect([...new Set(faults)]).toEqual([])
      expect(visited.size).toBeGreaterThan(35)
    })

const wordOf = (path: string) => path.split(/[/?]/)[1]

/** One page of each kind is enough: ids stand for each other, most filters are left out. */
function kindOf(address: string) {
  const { pathname, searchParams } = new URL(address, 'http://here')
  const kind = pathname
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, address.includes(nothing) ? ':nothing' : ':id')
    .replace(/(rows)\/\w+$/, '$1/:figure')
  const isList = kind.split('/').length === 2
  const marks = ['view', 'q'].filter((name) => isList && searchParams.has(name))
  return [kind, ...marks.map((name) => `${name}=${searchParams.get(name)}`)].join('?')
}

/** Lets a dialog that is on its way come to rest. */
async function stand(page: Page) {
  await page.waitForFunction(
    () =>
      // Before its scripts run, a page draws its dialog as a section.
      !document.querySelector('section.z-page') &&
      [...document.querySelectorAll('[role=dialog]')].every(
        (dialog) => dialog.hasAttribute('aria-labelledby') || dialog.hasAttribute('aria-label'),
      ) &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
  )
}

async function linksOf(page: Page) {
  const links = page.locator('a[href^="/"]')
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  return addresses.filter(
    (address) => !/^\/(files|api|t|sign-out|preferences)\b|\.(csv|json|ics)\b/.test(address),
  )
}

/** Presses the ink button of a form nothing was written in; true when it is refused. */
async function sendEmpty(page: Page) {
  const button = page.locator('form.z-form :is(button[type=submit], button:not([type]))').last()
  if ((await button.count()) === 0) return false
  await button.click()
  const refused = page.locator('[aria-invalid=true], [role=alert]').first()
  return refused.waitFor({ timeout: 3_000 }).then(
    () => true,
    () => false,
  )
}
