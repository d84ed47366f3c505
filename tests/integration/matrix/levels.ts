import { administrators, business, type Name } from '#tests/support/office-people.ts'

export type Level = 'full' | 'card' | 'none'

/**
 * One row a record of `anOfficeAtWork`: who of the cast reads it whole, and what the other business roles get.
 * Administrators read no business record, and nobody reads what is deleted (access.md).
 */
type Row = { full: readonly Name[]; others: 'card' | 'none' }

const list = (text: string) => text.split(' ').filter(Boolean) as Name[]
const row = (full: string, others: Row['others'] = 'none'): Row => ({ full: list(full), others })
const everyone: Row = { full: business, others: 'none' }
const nobody = row('')

const ofTheVisit = 'owner collaborator teammate teamLead primary deputy leader'
const ofTheProject = 'owner collaborator teammate teamLead leader'
const inThePark = `${ofTheProject} primary deputy`
const ofThePlan = 'primary deputy patchLead receiver otherIntake leader'
const ofTheTicket = 'receiver handler primary deputy patchLead otherIntake leader'

export const levels = {
  enterprise: everyone,
  deletedFirm: nobody,
  contact: everyone,
  associationContact: everyone,
  deletedContact: nobody,
  association: everyone,
  assignment: everyone,
  note: everyone,
  deletedNote: nobody,
  honour: everyone,
  projectHonour: row(ofTheProject),
  deletedHonour: nobody,
  policy: everyone,
  trip: everyone,
  visit: row(ofTheVisit, 'card'),
  /** It met the other firm too, whose cadre so takes part in knowing of it. */
  confidentialVisit: row(`${ofTheVisit} otherCadre`),
  plannedVisit: row(ofTheVisit),
  otherVisit: row('stranger otherLead otherCadre leader', 'card'),
  deletedVisit: nobody,
  visitFile: row(ofTheVisit),
  confidentialFile: row(`${ofTheVisit} otherCadre`),
  lead: row('owner collaborator teamLead otherLead leader'),
  deletedLead: nobody,
  project: row(ofTheProject, 'card'),
  registeredProject: row(inThePark, 'card'),
  confidentialProject: row(ofTheProject, 'card'),
  confidentialLanded: row(inThePark, 'card'),
  otherProject: row('stranger otherLead leader', 'card'),
  deletedProject: nobody,
  projectFile: row(ofTheProject),
  plan: row(ofThePlan, 'card'),
  draft: row(ofThePlan),
  otherPlan: row('otherCadre receiver otherIntake leader', 'card'),
  ticket: row(`${ofTheTicket} helper`, 'card'),
  resolvedTicket: row(`${ofTheTicket} follower chainFollower`, 'card'),
  chainTicket: row(`${ofTheTicket} follower chainFollower`, 'card'),
  /** Followed up while it waits (domain.md Q06), so whoever calls reads it. */
  parkedTicket: row(`${ofTheTicket} follower chainFollower`, 'card'),
  otherTicket: row('otherIntake receiver otherCadre leader', 'card'),
  deletedTicket: nobody,
  ticketFile: row(`${ofTheTicket} helper`),
  /** A task is its owner's and who gave it; one born of a record is also read on that record's page. */
  task: row('owner collaborator'),
  planTask: row(`${ofThePlan} handler`),
  /** The line of the audit log is the audit administrator's alone. */
  auditRow: { full: ['audit'], others: 'none' },
} as const satisfies Record<string, Row>

export type RecordName = keyof typeof levels
export const recordNames = Object.keys(levels) as RecordName[]

export function levelOf(name: Name, record: RecordName): Level {
  const { full, others }: Row = levels[record]
  if (full.includes(name)) return 'full'
  return administrators.includes(name) || full.length === 0 ? 'none' : others
}

/** Where a record has an address of its own; `list` is where it stands among others (the API's, then the page's). */
type Doors = { page?: string; api?: string; list?: readonly [string, string] }

const under = (path: string, list: readonly [string, string]): Doors => ({ page: path, api: path, list })
const visit = (record: string) => under(`/visits/{${record}}`, ['/visits', '/visits'])
const project = (record: string) => under(`/projects/{${record}}`, ['/projects', '/projects?view=list'])
const ticket = (record: string) => under(`/tickets/{${record}}`, ['/tickets', '/tickets?scope=all'])
const plan = (record: string): Doors => ({ page: `/plans/{${record}}`, api: `/plans/{${record}}` })
const file = (record: string): Doors => ({ page: `/files/{${record}}` })
const part = (over: string, word: string, record: string): Doors => ({
  ...{ page: `${over}/${word}/{${record}}/edit`, api: `/${word}/{${record}}` },
  list: [`/${word}`, over],
})
const firm = '/enterprises/{enterprise}'

export const doors: Partial<Record<RecordName, Doors>> = {
  enterprise: under(firm, ['/enterprises', '/enterprises']),
  deletedFirm: under('/enterprises/{deletedFirm}', ['/enterprises', '/enterprises']),
  association: under('/associations/{association}', ['/associations', '/associations']),
  contact: { page: `${firm}/contacts/{contact}/edit`, api: '/contacts/{contact}', list: ['/contacts', firm] },
  deletedContact: {
    ...{ page: `${firm}/contacts/{deletedContact}/edit`, api: '/contacts/{deletedContact}' },
    list: ['/contacts', firm],
  },
  assignment: { page: firm, api: '/liaison-assignments/{assignment}' },
  note: { page: firm, api: '/notes/{note}', list: ['/notes', firm] },
  honour: part(firm, 'honours', 'honour'),
  projectHonour: part('/projects/{confidentialProject}', 'honours', 'projectHonour'),
  policy: under('/policies/{policy}', ['/policies', '/policies']),
  trip: under('/trips/{trip}', ['/trips', '/trips']),
  visit: visit('visit'),
  confidentialVisit: visit('confidentialVisit'),
  plannedVisit: visit('plannedVisit'),
  otherVisit: visit('otherVisit'),
  deletedVisit: visit('deletedVisit'),
  lead: { page: '/leads/{lead}/drop', api: '/leads/{lead}', list: ['/leads', '/leads'] },
  deletedLead: { page: '/leads/{deletedLead}/drop', api: '/leads/{deletedLead}', list: ['/leads', '/leads'] },
  project: project('project'),
  registeredProject: project('registeredProject'),
  confidentialProject: project('confidentialProject'),
  confidentialLanded: project('confidentialLanded'),
  otherProject: project('otherProject'),
  deletedProject: project('deletedProject'),
  plan: plan('plan'),
  draft: plan('draft'),
  otherPlan: plan('otherPlan'),
  ticket: ticket('ticket'),
  resolvedTicket: ticket('resolvedTicket'),
  chainTicket: ticket('chainTicket'),
  parkedTicket: ticket('parkedTicket'),
  otherTicket: ticket('otherTicket'),
  deletedTicket: ticket('deletedTicket'),
  visitFile: file('visitFile'),
  confidentialFile: file('confidentialFile'),
  projectFile: file('projectFile'),
  ticketFile: file('ticketFile'),
}

/** Confidential projects may not be tied to their firm: at these addresses only full readers meet them. */
export const apart: readonly { at: RegExp; project: RecordName }[] = [
  {
    at: /^\/(enterprises|pick\/.*|projects.*enterprise=)[/]?\{otherFirm\}|q=棱镜|^\/associations\/\{association\}$/,
    project: 'confidentialProject',
  },
  {
    at: /^\/enterprises\/\{enterprise\}$|q=鹿亭|^\/associations\/\{association\}$/,
    project: 'confidentialLanded',
  },
]

/** What every card must show, so that a card cannot pass by being empty; and what a confidential one must not. */
export const cards: Partial<Record<RecordName, { shows: readonly string[]; hides?: readonly string[] }>> = {
  visit: { shows: ['鹿亭仿真', '人-owner', '人-collaborator'] },
  otherVisit: { shows: ['棱镜三维', '人-stranger'] },
  project: { shows: ['鹿亭仿真', '甲组'] },
  registeredProject: { shows: ['鹿亭仿真', '甲组'] },
  confidentialProject: { shows: ['青鸟', '甲组'], hides: ['棱镜三维'] },
  confidentialLanded: { shows: ['白鹭', '甲组'], hides: ['鹿亭仿真'] },
  otherProject: { shows: ['棱镜三维', '丙组'] },
  plan: { shows: ['2021-06-30'] },
  otherPlan: { shows: ['2021-06-30'] },
  ticket: { shows: ['SR-20210206-901', '鹿亭仿真'] },
  resolvedTicket: { shows: ['SR-20210206-902', '鹿亭仿真'] },
  chainTicket: { shows: ['SR-20210206-903', '鹿亭仿真'] },
  parkedTicket: { shows: ['SR-20210206-906', '鹿亭仿真'] },
  otherTicket: { shows: ['SR-20210206-904', '棱镜三维'] },
}
