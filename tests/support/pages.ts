import type { Page } from '@playwright/test'
import type { Role } from '#app/domain/actor.ts'
import { routerName } from '#app/http/private-names.ts'
import { seedId } from '#db/seed/ids.ts'
import type { demoPeople } from './demo-server.ts'

/**
 * Every page of the product with a real record, every dialog, and the states that matter: what the contact sheets
 * show and what the spec looks at. `main` marks the pages a person spends the day on.
 */
export type Place = {
  name: string
  role?: Role
  path: string
  main?: boolean
  /** Opens what stands on the page: a menu, a picker, a search. */
  open?: (page: Page) => Promise<void>
  /** Sends the form as it is; the page must refuse it and say where. */
  refused?: boolean
  /** Only where the window is narrow, or only where it is wide. */
  only?: 'phone' | 'desk'
}

export const nothing = seedId('nothing')
export const made = {
  note: seedId('sight-note'),
  plan: seedId('sight-plan'),
  staff: seedId('sight-staff'),
  asked: seedId('sight-asked'),
}

const firm = `/enterprises/${seedId('F19')}`
const association = `/associations/${seedId('A04')}`
const project = `/projects/${seedId('P-F10')}`
const key = `/projects/${seedId('P-KP')}`
const ticket = (code: string) => `/tickets/${seedId(code)}`
const planned = `/visits/${seedId('V-N-F04')}`
const visit = `/visits/${seedId('V-T1-sijun')}`
const contact = (code: string) => `contacts/${seedId(code)}`
const account = (code: string) => `/admin/accounts/${seedId(code)}`
const roleOf = (code: string) => `/admin/roles/${seedId(code)}`

const at = (role: Role | undefined, places: Record<string, string | Omit<Place, 'name' | 'role'>>): Place[] =>
  Object.entries(places).map(([name, place]) => ({
    name,
    ...(role && { role }),
    ...(typeof place === 'string' ? { path: place } : place),
  }))

/** Hands in a ledger of these lines, and waits until it is tried. */
const handInLines = async (page: Page, name: string, rows: string[]) => {
  await page.locator('input[type=file][name=ledger]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\n')),
  })
  await page.locator('form:has(input[name=ledger]) button[type=submit]').click()
  await page.locator('.imports-row').first().waitFor({ timeout: 60_000 })
}
/** A small ledger with a row of each kind. */
const handIn = (page: Page) =>
  handInLines(page, '2020年企业台账（园区办汇总，含联系人与地址）.csv', [
    '企业名称,领域,联系人,联系电话,入园时间,地址',
    '示例新来科技有限公司,软件开发,王一,13800000001,2020.5.18,一期 B 座 302',
    '示例坏日子信息技术有限公司,软件业,李二,13800000002,2020.2.30,',
  ])
/** The same of accounts, as the system administrator brings them: somebody new, a role more, and one that may not be. */
const handInStaff = (page: Page) =>
  handInLines(page, '账号和角色.csv', [
    '用户名,姓名,英文姓名,单位,职务,办公电话,角色',
    'qin.yue,秦越,,企业服务处,科员,,联系干部、招商队员',
    'lin.yi,林一,Lin Yi,没有这个处,科员,,受理员',
    'he.qi,何其,,,,,安全管理员、园区领导',
  ])
const settings = [
  'buildings',
  'patches',
  'teams',
  'duty',
  'limits',
  'targets',
  'baselines',
  'units',
  'hours',
  'holidays',
  'entries',
]

export const places: Place[] = [
  ...at(undefined, {
    'sign-in': { path: '/sign-in', main: true },
    'sign-in-refused': { path: '/sign-in', refused: true },
  }),
  ...at('leader', {
    settings: '/settings',
    'settings-park': { path: '/settings/park', main: true },
    ...Object.fromEntries(settings.map((topic) => [`settings-${topic}`, `/settings/${topic}`])),
    'settings-limits-new': {
      path: '/settings/limits',
      open: (page) => page.locator('.settings-page .z-more > summary').click(),
    },
    'settings-new': { path: '/settings/teams/new', refused: true },
    'settings-edit': `/settings/teams/${seedId('T-shenzhen')}/edit`,
    'settings-remove': `/settings/patches/${seedId('Z1')}/remove`,
    'today-leader': { path: '/today', main: true },
    enterprises: { path: '/enterprises', main: true },
    'enterprises-none': '/enterprises?q=qqqqqq',
    enterprise: { path: `/enterprises/${seedId('F04')}`, main: true },
    'enterprise-no-cadre': firm,
    'enterprise-edit': `${firm}/edit`,
    'enterprise-place': `${firm}/place`,
    'enterprise-care': `/enterprises/${seedId('F18')}/care`,
    'enterprise-deputy': `/liaison/assign/${seedId('F18')}?kind=deputy&back=firm`,
    'enterprise-care-end': `/enterprises/${seedId('A-jiwang')}/care/${seedId('LA-A-jiwang-primary')}`,
    'enterprise-remove': `${firm}/remove`,
    'enterprise-contact-new': `${firm}/contacts/new`,
    'enterprise-contact-edit': `${firm}/${contact('P-F19')}/edit`,
    'enterprise-contact-reveal': `${firm}/${contact('P-F19')}/reveal`,
    'enterprise-contact-remove': `${firm}/${contact('P-F19')}/remove`,
    'enterprise-honour-new': { path: `${firm}/honours/new`, refused: true },
    'enterprise-honour-edit': `${firm}/honours/${seedId('H4')}/edit`,
    'enterprise-honour-remove': `${firm}/honours/${seedId('H4')}/remove`,
    'project-honour-new': `/projects/${seedId('P-F19')}/honours/new`,
    'project-honour-edit': `/projects/${seedId('P-F19')}/honours/${seedId('H5')}/edit`,
    'project-honour-remove': `/projects/${seedId('P-F19')}/honours/${seedId('H5')}/remove`,
    'enterprise-note': `${firm}/notes/${made.note}`,
    'enterprise-note-remove': `${firm}/notes/${made.note}/remove`,
    'projects-board': { path: '/projects', main: true },
    'projects-list': { path: '/projects?view=list', main: true },
    'projects-none': '/projects?q=qqqqqq',
    'projects-waiting': '/projects/waiting',
    project: { path: project, main: true },
    'project-key': key,
    'project-move': { path: `${project}/move`, refused: true },
    'project-edit': `${project}/edit`,
    'project-people': `${project}/people`,
    'project-amount-new': { path: `${project}/amounts/new`, refused: true },
    'project-amount-remove': `${project}/amounts/${seedId('M-F10-planned')}/remove`,
    'project-amount': `${project}/amounts/${seedId('M-F10-planned')}`,
    'project-rival-new': `${project}/rivals/new`,
    'project-rival': `${project}/rivals/${seedId('RV-F10-成都')}`,
    'project-rival-remove': `${project}/rivals/${seedId('RV-F10-成都')}/remove`,
    'project-milestone-new': `${key}/milestones/new`,
    'project-milestone': `${key}/milestones/${seedId('MS-0')}`,
    'project-milestone-remove': `${key}/milestones/${seedId('MS-0')}/remove`,
    'project-refuse': `${project}/refuse`,
    leads: '/leads',
    'lead-accept': `/leads/${seedId('LS-3')}/accept`,
    'lead-drop': `/leads/${seedId('LS-3')}/drop`,
    liaison: { path: '/liaison', main: true },
    'liaison-assign': `/liaison/assign/${seedId('F19')}`,
    'plan-new': `/plans/new?enterprise=${seedId('F20')}`,
    plan: { path: `/plans/${seedId('PL-F19-2')}`, main: true },
    'plan-draft': `/plans/${made.plan}`,
    'plan-edit': `/plans/${made.plan}/edit`,
    'policy-edit': `/policies/${seedId('PO-rent')}/edit`,
    'visit-full': visit,
    'visit-menu': {
      path: planned,
      open: async (page) => {
        await page.locator('.z-menu > summary').click()
        await page.locator('.z-menu-ask > summary').last().click()
      },
    },
    'visit-edit': `${visit}/edit`,
    'visit-hold': `${planned}/hold`,
    'visit-cancel': `${planned}/cancel`,
    'visit-remove': `${planned}/remove`,
    'trip-edit': `/trips/${seedId('T6')}/edit`,
    'association-remove': `${association}/remove`,
    'association-contact-reveal': `${association}/${contact('P-A04')}/reveal`,
    duplicates: '/enterprises/duplicates',
    'merge-new': `/enterprises/merges/new?survivor=${seedId('F04')}&absorbed=${seedId('F19')}`,
    merge: `/enterprises/merges/${seedId('nothing')}`,
    'merge-contact-into': `/contacts/merges/new?absorbed=${seedId('P-F19b')}`,
    'merge-contacts': `/contacts/merges/new?survivor=${seedId('P-F19')}&absorbed=${seedId('P-F19b')}`,
    'merge-association-into': `/associations/merges/new?absorbed=${seedId('A04')}`,
    'merge-associations': `/associations/merges/new?survivor=${seedId('A04')}&absorbed=${seedId('A05')}`,
    bin: { path: '/bin', main: true },
    'exports-all': '/exports/all',
    'export-refuse': `/exports/${seedId('nothing')}/refuse`,
    map: { path: '/map', main: true },
    overview: { path: '/overview', main: true },
    'overview-definition': {
      path: '/overview',
      open: (page) => page.locator('.overview-definition summary').first().click(),
    },
    'overview-rows': '/overview/rows/landed_as_of',
    'ticket-queue-leader': '/tickets',
  }),
  ...at('team_member', {
    'today-member': { path: '/today', main: true },
    search: {
      path: '/today',
      open: async (page) => {
        await page.locator('.shell-search').click()
        await page.locator('[role=dialog] input').fill('hdjsj')
        await page.locator('.shell-found a').first().waitFor()
      },
    },
    'account-menu': { path: '/today', open: (page) => page.locator('.shell-me').click() },
    'phone-menu': { path: '/today', only: 'phone', open: (page) => page.locator('.shell-all').click() },
    'enterprise-new': { path: '/enterprises/new', refused: true },
    'enterprises-export': { path: '/enterprises/export?status=resident', main: true },
    'visits-export': '/visits/export',
    'associations-export': '/associations/export',
    'trips-export': '/trips/export',
    'projects-export': '/projects/export',
    'leads-export': '/leads/export',
    'policies-export': '/policies/export',
    'exports-contacts': '/exports/contacts',
    'enterprise-file': `/enterprises/${seedId('F04')}/file`,
    'import-missing': `/imports/${seedId('nothing')}`,
    'tickets-export': '/tickets/export',
    exports: { path: '/exports', main: true },
    associations: { path: '/associations', main: true },
    'associations-none': '/associations?q=qqqqqq',
    'association-new': { path: '/associations/new', refused: true },
    association: { path: association, main: true },
    'association-edit': `${association}/edit`,
    'association-members': `${association}/members`,
    'association-contact-new': `${association}/contacts/new`,
    'association-contact-edit': `${association}/${contact('P-A04')}/edit`,
    'association-contact-remove': `${association}/${contact('P-A04')}/remove`,
    visits: { path: '/visits', main: true },
    'visits-none': '/visits?q=qqqqqq',
    'visits-filters': {
      path: '/visits',
      only: 'phone',
      open: (page) => page.locator('.z-filters-more').click(),
    },
    visit: { path: visit, main: true },
    'visit-new': { path: `/visits/new?enterprise=${seedId('F04')}`, main: true },
    'visit-new-refused': { path: '/visits/new', refused: true },
    'visit-new-picker': {
      path: '/visits/new',
      open: async (page) => {
        await page.locator('.visit-form .z-field input.z-input').first().fill('hjzn')
        await page.getByRole('option').first().waitFor()
      },
    },
    trips: '/trips',
    trip: `/trips/${seedId('T2')}`,
    'trip-new': { path: '/trips/new', refused: true },
    'project-new': { path: '/projects/new', refused: true },
    'lead-new': { path: '/leads/new', refused: true },
    me: '/me',
    'me-confirm': { path: '/me', open: (page) => page.locator('.z-button-danger').first().click() },
    'not-there': '/nowhere',
    'record-not-there': `/enterprises/${nothing}`,
    'project-not-there': `/projects/${nothing}`,
    'ticket-not-there': `/tickets/${nothing}`,
    'not-mine': '/admin/audit',
  }),
  ...at('team_leader', {
    'today-team-leader': '/today',
    'projects-move-menu': {
      path: '/projects',
      open: (page) => page.locator('.projects-menu').first().click({ force: true }),
    },
  }),
  ...at('liaison_cadre', {
    'today-cadre': { path: '/today', main: true },
    'liaison-cadre': '/liaison',
    'ticket-cadre': ticket('Q12'),
    'ticket-resolve': { path: `${ticket('Q12')}/do/resolve`, refused: true },
    'ticket-extend': `${ticket('Q14')}/do/askExtension`,
    'plan-not-there': `/plans/${nothing}`,
  }),
  ...at('intake', {
    'today-intake': '/today',
    tickets: { path: '/tickets', main: true },
    'tickets-none': '/tickets?q=qqqqqq',
    'ticket-look': `/tickets/look/${seedId('Q13')}`,
    'ticket-p0': { path: ticket('Q01'), main: true },
    ticket: { path: ticket('Q13'), main: true },
    'ticket-parked': ticket('Q06'),
    'ticket-menu': { path: ticket('Q13'), open: (page) => page.locator('.z-menu > summary').click() },
    'ticket-new': { path: '/tickets/new', main: true },
    'ticket-new-refused': { path: '/tickets/new', refused: true },
    'ticket-dispatch': { path: `${ticket('Q11')}/do/dispatch`, main: true },
    'ticket-helper': `${ticket('Q11')}/do/addHelper`,
    'ticket-merge': `${ticket('Q11')}/do/merge`,
    'ticket-reveal': `${ticket('Q13')}/reveal/${seedId('RQ-Q13-裴书宁')}`,
  }),
  ...at('follow_up', {
    'today-follow-up': '/today',
    'follow-up': { path: '/follow-up', main: true },
    'follow-up-call': `/follow-up/${seedId('Q10')}`,
    'follow-up-reveal': `/follow-up/${seedId('Q10')}/reveal/${seedId('RQ-Q10-田小满')}`,
    'follow-up-due': `/follow-up/${seedId('Q04')}`,
    'ticket-follow-up': `${ticket('Q01')}/do/followUp`,
    policies: { path: '/policies', main: true },
    'policies-none': '/policies?q=qqqqqq',
    policy: `/policies/${seedId('PO-rent')}`,
  }),
  ...at('leader', { 'policy-new': { path: '/policies/new', refused: true } }),
  ...at('intake', {
    notices: { path: '/notices', main: true },
    'notices-none': '/notices?show=asks&after=0_00000000-0000-7000-8000-000000000000',
    imports: { path: '/imports', main: true },
    import: { path: '/imports', main: true, open: handIn },
  }),
  ...at('system_admin', {
    'settings-asking': '/settings',
    accounts: '/admin/accounts',
    letters: '/admin/letters',
    'account-new': { path: '/admin/accounts/new', refused: true },
    account: account('C11'),
    'account-edit': `${account('C11')}/edit`,
    'account-reset': `${account('C11')}/reset`,
    'account-disable': `${account('C11')}/disable`,
    'account-enable': `${account('C09')}/enable`,
    'me-password': { path: '/me/password', refused: true },
    'me-tokens': '/me/tokens',
    'imports-staff': { path: '/imports', open: handInStaff },
    'imports-written': `/imports/${made.staff}`,
    'imports-passwords': `/imports/${made.staff}/passwords`,
  }),
  ...at('security_admin', {
    roles: '/admin/roles',
    role: roleOf('C11'),
    'role-release': `${roleOf('C11')}/release`,
    'role-grant': `${roleOf('C11')}/grant`,
    'settings-passwords': '/settings/passwords',
    'imports-confirm': '/imports',
    'imports-codes': `/imports/${made.staff}/codes`,
    'role-revoke': `${roleOf('C11')}/revoke/${seedId('R-C11-liaison_cadre')}`,
  }),
  ...at('audit_admin', { audit: '/admin/audit' }),
]

type Router = { state: { navigation: { state: string } } }

/** Waits until the page has its scripts and its letters, and whatever was on its way has come to rest. */
export async function atRest(page: Page) {
  await page.waitForFunction(
    (router) =>
      (window as unknown as Record<string, Router | undefined>)[router]?.state.navigation.state === 'idle' &&
      document.fonts.status === 'loaded' &&
      // Before its scripts run, a page draws its dialog as a section.
      !document.querySelector('section.z-page') &&
      [...document.querySelectorAll('[role=dialog]')].every(
        (dialog) => dialog.hasAttribute('aria-labelledby') || dialog.hasAttribute('aria-label'),
      ) &&
      document
        .getAnimations()
        // A toast's line runs out for as long as the toast stands.
        .every(
          (one) => one.playState !== 'running' || (one as CSSAnimation).animationName === 'z-toast-left',
        ),
    routerName,
  )
}

/** Presses the ink button of a form nothing was written in, and waits until it is refused. */
export async function sendAsItIs(page: Page) {
  await page.locator('form:has(.z-button-primary) .z-button-primary:not(a)').last().click()
  await page.locator('[aria-invalid=true], [role=alert], :focus:invalid').first().waitFor()
}

/** What the demo does not hold: a note, a plan that is not yet published, and an account that a ledger made. */
export async function prepare(url: string, people: ReturnType<typeof demoPeople>) {
  const ask = async (role: Role, path: string, body?: object) => {
    const headers = { Authorization: `Bearer ${people[role].token}`, 'Content-Type': 'application/json' }
    const sent = body && { method: 'POST', body: JSON.stringify(body) }
    const answer = await fetch(`${url}/api/v1${path}`, { headers, ...sent })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  const send = (path: string, body: object) => ask('leader', path, body)
  const ledger = ['用户名,姓名,英文姓名,单位,角色', 'xushenzhi,许慎之,Xu Shenzhi,企业服务处,审计管理员']
  const content = Buffer.from(ledger.join('\n')).toString('base64')
  await ask('system_admin', '/imports', { id: made.staff, name: '账号和角色.csv', content })
  const staff = async (...states: string[]) => {
    for (;;) {
      const one = await ask('security_admin', `/imports/${made.staff}`)
      if (states.includes(one.state)) return one
      await new Promise((done) => setTimeout(done, 200))
    }
  }
  const { state, version } = await staff('ready', 'done')
  if (state === 'ready') await ask('security_admin', `/imports/${made.staff}/confirm`, { version })
  await staff('done')
  await ask('security_admin', '/checklist', { id: made.asked, item: 'duty' })
  await send('/notes', {
    id: made.note,
    enterpriseId: seedId('F19'),
    text: '机房双路供电方案已送消防，周四前回话。',
  })
  await send('/plans', {
    id: made.plan,
    enterpriseId: seedId('F20'),
    goals: ['6 月底前签约'],
    actions: [{ title: '带看 B 座 3 层' }],
    policyIds: [seedId('PO-rent')],
  })
}
