import { figureNames } from '#app/domain/metrics/figures.ts'
import { dialogs } from './parts.ts'

/**
 * One row an address of `app/routes`: the real addresses it is asked at, and the verbs its action performs (`own` for
 * what everybody does with their own session). `{visit}` is that record's id, `{@owner}` that person's.
 */
export type Row = { asks: readonly string[]; does?: readonly string[] }

const at = (path: string, key: string, records: string) =>
  records.split(' ').map((record) => path.replace(`{${key}}`, `{${record}}`))

const firm = '/enterprises/{enterprise}'
const body = '/associations/{association}'
const projects =
  'project registeredProject confidentialProject confidentialLanded otherProject deletedProject'
const tickets = 'ticket resolvedTicket chainTicket parkedTicket otherTicket deletedTicket'
const visits = 'visit confidentialVisit plannedVisit otherVisit deletedVisit'
const parts = (part: string) =>
  ['project', 'registeredProject', 'confidentialProject'].map(
    (one) => `{${one}}/${part.toLowerCase()}s/{${one}${part}}`,
  )

const settingLists = ['patches', 'teams', 'buildings', 'targets', 'baselines', 'units']
const inLists = (what: string) => settingLists.map((word) => `${word}.${what}`)

export const routeTable: Record<string, Row> = {
  '/settings': { asks: ['/settings'], does: ['checklist.ask'] },
  '/settings/:topic': {
    asks: [
      '/settings/park',
      '/settings/hours',
      '/settings/passwords',
      '/settings/holidays?year=2022',
      '/settings/entries',
      '/settings/limits',
      ...settingLists.map((word) => `/settings/${word}`),
    ],
    does: [
      'settings.setPark',
      'settings.setLogo',
      'settings.setHours',
      'settings.setPasswords',
      'settings.setDuty',
      'holidays.set',
      'holidays.clear',
      'holidays.declare',
      'limits.set',
    ],
  },
  '/settings/:topic/new': {
    asks: settingLists.map((word) => `/settings/${word}/new`),
    does: [...inLists('add'), 'entries.add'],
  },
  '/settings/:topic/:partId/edit': {
    asks: ['/settings/patches/{patch}/edit'],
    does: [...inLists('change'), 'entries.change'],
  },
  '/settings/:topic/:partId/remove': { asks: ['/settings/patches/{patch}/remove'], does: inLists('remove') },
  '/': { asks: ['/'] },
  '/*': { asks: ['/nowhere'], does: ['nothing'] },
  '/kit': { asks: ['/kit'] },
  '/me': { asks: ['/me'] },
  '/me/password': { asks: ['/me/password'], does: ['password.change'] },
  '/me/tokens': { asks: ['/me/tokens'], does: ['tokens.make'] },
  '/me/tokens/:tokenId/end': { asks: [], does: ['tokens.end'] },
  '/me/sign-out-everywhere': { asks: [], does: ['sessions.endAll'] },
  '/preferences': { asks: [], does: ['own'] },
  '/sign-in': { asks: ['/sign-in'], does: ['own'] },
  '/sign-out': { asks: [], does: ['own'] },
  '/api/v1/*': { asks: [], does: ['the registry'] },
  '/do/:verb': { asks: [], does: ['the registry'] },
  '/api/v1/openapi.json': { asks: ['/api/v1/openapi.json'] },

  '/today': { asks: ['/today'] },
  '/waiting': { asks: ['/waiting'] },
  '/search': {
    asks: ['密语', '鹿亭', '棱镜', '青鸟', '白鹭', 'SR-20210206', 'P-MX', '联谊'].map(
      (q) => `/search?q=${q}`,
    ),
  },
  '/map': { asks: ['/map', '/map?view=list', '/map?city=440300'] },
  '/overview': { asks: ['/overview', '/overview?period=month'] },
  '/overview/rows/:figure': {
    asks: figureNames.map((figure) => `/overview/rows/${figure}?from=2021-01-01&to=2021-12-31`),
  },
  '/pick/associations': { asks: ['/pick/associations?q=联'] },
  '/pick/cadres': { asks: ['/pick/cadres?q=人'] },
  '/pick/cities': { asks: ['/pick/cities?q=深'] },
  '/pick/contacts': { asks: ['/pick/contacts?enterprise={enterprise}&association={association}'] },
  '/pick/enterprises': { asks: ['/pick/enterprises?q=鹿'] },
  '/pick/policies': { asks: ['/pick/policies?q='] },
  '/pick/ticket-intake': {
    asks: ['/pick/ticket-intake?enterpriseId={enterprise}&categoryCode=network_site'],
  },
  '/files/:fileId': {
    asks: at('/files/{file}', 'file', 'visitFile confidentialFile projectFile ticketFile'),
  },
  '/t/:number': { asks: ['/t/SR-20210206-901', '/t/SR-20210206-905'] },

  '/admin/accounts': { asks: ['/admin/accounts'] },
  '/admin/accounts/new': { asks: ['/admin/accounts/new'], does: ['accounts.create'] },
  '/admin/accounts/:accountId': { asks: ['/admin/accounts/{@owner}'] },
  '/admin/accounts/:accountId/edit': { asks: ['/admin/accounts/{@owner}/edit'], does: ['accounts.update'] },
  '/admin/accounts/:accountId/disable': {
    asks: ['/admin/accounts/{@owner}/disable'],
    does: ['accounts.disable'],
  },
  '/admin/accounts/:accountId/enable': {
    asks: ['/admin/accounts/{@disabled}/enable'],
    does: ['accounts.enable'],
  },
  '/admin/accounts/:accountId/reset': {
    asks: ['/admin/accounts/{@owner}/reset'],
    does: ['accounts.resetPassword'],
  },
  '/imports': { asks: ['/imports'], does: ['imports.add'] },
  '/imports/:importId': { asks: ['/imports/{visit}'] },
  '/imports/:importId/passwords': { asks: ['/imports/{visit}/passwords'], does: ['imports.handOut'] },
  '/imports/:importId/codes': { asks: ['/imports/{visit}/codes'], does: ['imports.release'] },
  '/imports/:importId/errors': { asks: ['/imports/{visit}/errors'] },
  '/imports/:importId/decide': { asks: [], does: ['imports.decide'] },
  '/imports/:importId/mend': { asks: [], does: ['imports.mend'] },
  '/imports/:importId/mean': { asks: [], does: ['imports.mean'] },
  '/imports/:importId/map': { asks: [], does: ['imports.map'] },
  '/imports/:importId/confirm': { asks: [], does: ['imports.confirm'] },
  '/imports/:importId/drop': { asks: [], does: ['imports.drop'] },
  '/imports/:importId/pause': { asks: [], does: ['imports.pause'] },
  '/imports/:importId/resume': { asks: [], does: ['imports.resume'] },
  '/imports/:importId/revert': { asks: [], does: ['imports.revert'] },
  '/bin': { asks: ['/bin', '/bin?q=密语'] },
  '/bin/:removedId/restore': { asks: [], does: ['bin.restore'] },
  '/notices': { asks: ['/notices'] },
  '/notices/read': { asks: [], does: ['notices.read'] },
  '/notices/read-all': { asks: [], does: ['notices.readAll'] },
  '/admin/letters': { asks: ['/admin/letters'] },
  '/admin/letters/retry': { asks: [], does: ['letters.retry'] },
  '/admin/letters/discard': { asks: [], does: ['letters.discard'] },
  '/admin/audit': { asks: ['/admin/audit'] },
  '/admin/audit/export': { asks: ['/admin/audit/export'], does: ['audit.export'] },
  '/admin/roles': { asks: ['/admin/roles'] },
  '/admin/roles/:accountId': { asks: ['/admin/roles/{@owner}'] },
  '/admin/roles/:accountId/grant': { asks: ['/admin/roles/{@owner}/grant'], does: ['roles.grant'] },
  '/admin/roles/:accountId/release': {
    asks: ['/admin/roles/{@owner}/release'],
    does: ['accounts.releaseReset'],
  },
  '/admin/roles/:accountId/revoke/:roleId': {
    asks: ['/admin/roles/{@owner}/revoke/{ownerRole}'],
    does: ['roles.revoke'],
  },

  '/enterprises': { asks: ['/enterprises', '/enterprises?gap=overdue', '/enterprises?gap=no_cadre'] },
  '/enterprises/new': { asks: ['/enterprises/new'], does: ['enterprises.create'] },
  ...Object.fromEntries(
    ['enterprises', 'associations', 'visits', 'trips', 'projects', 'leads', 'policies', 'tickets'].map(
      (word) => [`/${word}/export`, { asks: [`/${word}/export`] }],
    ),
  ),
  '/projects/export': { asks: ['/projects/export', '/projects/export?q=密语'] },
  '/enterprises/:enterpriseId/file': { asks: [`${firm}/file`] },
  '/exports': { asks: ['/exports'] },
  '/exports/ask': { asks: ['/exports/ask'], does: ['exports.ask'] },
  '/exports/contacts': { asks: ['/exports/contacts'] },
  '/exports/all': { asks: ['/exports/all'] },
  '/exports/:exportId/file': { asks: ['/exports/{enterprise}/file'] },
  '/exports/:exportId/approve': { asks: [], does: ['exports.approve'] },
  '/exports/:exportId/refuse': { asks: ['/exports/{enterprise}/refuse'], does: ['exports.refuse'] },
  '/exports/:exportId/cancel': { asks: [], does: ['exports.cancel'] },
  '/api/v1/exports/:exportId/file': { asks: ['/api/v1/exports/{enterprise}/file'] },
  '/enterprises/duplicates': {
    asks: ['/enterprises/duplicates', '/enterprises/duplicates?said=merged'],
  },
  '/enterprises/duplicates/:pairId/judge': { asks: [], does: ['duplicates.judge'] },
  '/enterprises/duplicates/:pairId/reopen': { asks: [], does: ['duplicates.reopen'] },
  '/enterprises/merges/new': {
    asks: ['/enterprises/merges/new?survivor={enterprise}&absorbed={otherFirm}'],
    does: ['merges.create'],
  },
  '/contacts/merges/new': {
    asks: ['/contacts/merges/new?absorbed={contact}'],
    does: ['merges.ofContacts'],
  },
  '/associations/merges/new': {
    asks: ['/associations/merges/new?absorbed={association}'],
    does: ['merges.ofAssociations'],
  },
  '/enterprises/merges/:mergeId': { asks: ['/enterprises/merges/{merge}'], does: ['merges.undo'] },
  '/enterprises/:enterpriseId': { asks: at('/enterprises/{f}', 'f', 'enterprise otherFirm deletedFirm') },
  '/enterprises/:enterpriseId/edit': { asks: [`${firm}/edit`], does: ['enterprises.change'] },
  '/enterprises/:enterpriseId/place': { asks: [`${firm}/place`], does: ['enterprises.place'] },
  '/enterprises/:enterpriseId/care': { asks: [`${firm}/care`] },
  '/enterprises/:enterpriseId/care/:assignmentId': {
    asks: [`${firm}/care/{assignment}`],
    does: ['liaison.end'],
  },
  '/enterprises/:enterpriseId/remove': { asks: [`${firm}/remove`], does: ['enterprises.remove'] },
  '/enterprises/:enterpriseId/notes': { asks: [], does: ['notes.add'] },
  '/enterprises/:enterpriseId/notes/:noteId': {
    asks: at(`${firm}/notes/{n}`, 'n', 'note deletedNote'),
    does: ['notes.change'],
  },
  '/enterprises/:enterpriseId/notes/:noteId/remove': {
    asks: [`${firm}/notes/{note}/remove`],
    does: ['notes.remove'],
  },
  '/enterprises/:enterpriseId/tasks': { asks: [], does: ['tasks.add'] },
  ...dialogs('/enterprises/:enterpriseId', firm, 'honours', 'honour deletedHonour'),
  ...dialogs('/projects/:projectId', '/projects/{confidentialProject}', 'honours', 'projectHonour'),
  ...dialogs('/enterprises/:enterpriseId', firm, 'contacts', 'contact deletedContact', 'contactId'),
  '/enterprises/:enterpriseId/contacts/:contactId/reveal': {
    asks: [`${firm}/contacts/{contact}/reveal`],
    does: ['contacts.reveal'],
  },
  '/associations': { asks: ['/associations'] },
  '/associations/new': { asks: ['/associations/new'], does: ['associations.create'] },
  '/associations/:associationId': { asks: [body] },
  '/associations/:associationId/edit': { asks: [`${body}/edit`], does: ['associations.change'] },
  '/associations/:associationId/remove': { asks: [`${body}/remove`], does: ['associations.remove'] },
  '/associations/:associationId/members': { asks: [`${body}/members`], does: ['associations.addMember'] },
  '/associations/:associationId/members/remove': { asks: [], does: ['associations.removeMember'] },
  ...dialogs('/associations/:associationId', body, 'contacts', 'associationContact', 'contactId'),
  '/associations/:associationId/contacts/:contactId/reveal': {
    asks: [`${body}/contacts/{associationContact}/reveal`],
    does: ['contacts.reveal'],
  },

  '/visits': { asks: ['/visits', '/visits?status=planned', '/visits?q=鹿亭'] },
  '/visits/new': { asks: ['/visits/new?enterprise={enterprise}'], does: ['visits.log'] },
  '/visits/:visitId': { asks: at('/visits/{v}', 'v', visits) },
  '/visits/:visitId/edit': {
    asks: at('/visits/{v}/edit', 'v', 'visit confidentialVisit'),
    does: ['visits.update'],
  },
  '/visits/:visitId/hold': { asks: ['/visits/{plannedVisit}/hold'], does: ['visits.hold'] },
  '/visits/:visitId/cancel': { asks: ['/visits/{plannedVisit}/cancel'], does: ['visits.cancel'] },
  '/visits/:visitId/remove': { asks: ['/visits/{visit}/remove'], does: ['visits.remove'] },
  '/trips': { asks: ['/trips'] },
  '/trips/new': { asks: ['/trips/new'], does: ['trips.plan'] },
  '/trips/:tripId': { asks: ['/trips/{trip}'], does: ['trips.remove'] },
  '/trips/:tripId/edit': { asks: ['/trips/{trip}/edit'], does: ['trips.update'] },
  '/tasks/:taskId/complete': { asks: [], does: ['tasks.complete'] },
  '/leads': { asks: ['/leads', '/leads?status=accepted'] },
  '/leads/new': { asks: ['/leads/new'], does: ['leads.submit'] },
  '/leads/:leadId/accept': { asks: ['/leads/{lead}/accept'], does: ['leads.accept'] },
  '/leads/:leadId/drop': { asks: ['/leads/{lead}/drop', '/leads/{deletedLead}/drop'], does: ['leads.drop'] },

  '/projects': {
    asks: [
      '/projects',
      '/projects?view=list',
      '/projects?view=list&q=密语',
      '/projects?enterprise={otherFirm}&view=list',
    ],
  },
  '/projects/new': { asks: ['/projects/new?enterprise={enterprise}'], does: ['projects.open'] },
  '/projects/waiting': { asks: ['/projects/waiting'] },
  '/projects/:projectId': { asks: at('/projects/{p}', 'p', projects) },
  '/projects/:projectId/edit': {
    asks: at('/projects/{p}/edit', 'p', 'project confidentialProject'),
    does: ['projects.update'],
  },
  '/projects/:projectId/move': {
    asks: ['/projects/{project}/move?to=review'],
    does: ['projects.applyStage'],
  },
  '/projects/:projectId/confirm': { asks: ['/projects/{project}/confirm'], does: ['projects.confirmStage'] },
  '/projects/:projectId/refuse': { asks: ['/projects/{project}/refuse'], does: ['projects.refuseStage'] },
  '/projects/:projectId/withdraw': {
    asks: ['/projects/{project}/withdraw'],
    does: ['projects.withdrawStage'],
  },
  '/projects/:projectId/people': { asks: ['/projects/{project}/people'], does: ['projects.assign'] },
  '/projects/:projectId/amounts/new': {
    asks: ['/projects/{project}/amounts/new'],
    does: ['projects.addAmount'],
  },
  '/projects/:projectId/amounts/:amountId': {
    asks: parts('Amount').map((part) => `/projects/${part}`),
    does: ['projects.updateAmount'],
  },
  '/projects/:projectId/amounts/:amountId/remove': {
    asks: parts('Amount').map((part) => `/projects/${part}/remove`),
    does: ['projects.removeAmount'],
  },
  '/projects/:projectId/rivals/new': {
    asks: ['/projects/{project}/rivals/new'],
    does: ['projects.addRival'],
  },
  '/projects/:projectId/rivals/:rivalId': {
    asks: parts('Rival').map((part) => `/projects/${part}`),
    does: ['projects.updateRival'],
  },
  '/projects/:projectId/rivals/:rivalId/remove': {
    asks: parts('Rival').map((part) => `/projects/${part}/remove`),
    does: ['projects.removeRival'],
  },
  '/projects/:projectId/milestones/new': {
    asks: ['/projects/{project}/milestones/new'],
    does: ['projects.addMilestone'],
  },
  '/projects/:projectId/milestones/:milestoneId': {
    asks: parts('Milestone').map((part) => `/projects/${part}`),
    does: ['projects.updateMilestone'],
  },
  '/projects/:projectId/milestones/:milestoneId/remove': {
    asks: parts('Milestone').map((part) => `/projects/${part}/remove`),
    does: ['projects.removeMilestone'],
  },

  '/liaison': { asks: ['/liaison', '/liaison?show=gap'] },
  '/liaison/assign/:enterpriseId': {
    asks: ['/liaison/assign/{enterprise}'],
    does: ['liaison.assign', 'liaison.replace'],
  },
  '/plans/new': {
    asks: ['/plans/new?enterprise={enterprise}', '/plans/new?enterprise={otherFirm}'],
    does: ['plans.draft', 'plans.publish'],
  },
  '/plans/:planId': { asks: at('/plans/{p}', 'p', 'plan draft otherPlan') },
  '/plans/:planId/edit': {
    asks: at('/plans/{p}/edit', 'p', 'draft plan'),
    does: ['plans.update', 'plans.publish'],
  },
  '/plans/:planId/discard': { asks: [], does: ['plans.discard'] },
  '/policies': { asks: ['/policies'] },
  '/policies/new': { asks: ['/policies/new'], does: ['policies.add'] },
  '/policies/:policyId': { asks: ['/policies/{policy}'], does: ['policies.remove'] },
  '/policies/:policyId/edit': { asks: ['/policies/{policy}/edit'], does: ['policies.update'] },

  '/tickets': { asks: ['/tickets', '/tickets?scope=all', '/tickets?scope=all&q=密语'] },
  '/tickets/new': { asks: ['/tickets/new?enterpriseId={enterprise}'], does: ['tickets.raise'] },
  '/tickets/:ticketId': { asks: at('/tickets/{t}', 't', tickets) },
  '/tickets/look/:ticketId': { asks: at('/tickets/look/{t}', 't', tickets) },
  '/tickets/:ticketId/do/:step': {
    asks: ['resolve', 'addHelper', 'merge', 'dispatch'].map((step) => `/tickets/{ticket}/do/${step}`),
    does: ['tickets.*'],
  },
  '/tickets/:ticketId/reveal/:personId': {
    asks: ['/tickets/{ticket}/reveal/{ticketRequester}', '/tickets/{ticket}/reveal/site'],
    does: ['tickets.revealRequester'],
  },
  '/follow-up': { asks: ['/follow-up'] },
  '/follow-up/:ticketId': {
    asks: at('/follow-up/{t}', 't', 'resolvedTicket chainTicket ticket'),
    does: ['tickets.followUp'],
  },
  '/follow-up/:ticketId/reveal/:personId': {
    asks: ['/follow-up/{ticket}/reveal/{ticketRequester}'],
    does: ['tickets.revealRequester'],
  },
}
