import { steps } from '#app/domain/tickets/transitions.ts'
import type { Endpoint } from '#app/http/registry.server.ts'
import { bends, schemaOf } from './hostile.ts'
import type { Body } from './lab.ts'

type Address = (id: string, body: Body) => string

/** The page whose form sends this verb. */
export const pages: Record<string, Address> = {
  'enterprises.create': () => '/enterprises/new',
  'enterprises.change': (id) => `/enterprises/${id}/edit`,
  'enterprises.place': (id) => `/enterprises/${id}/place`,
  'enterprises.remove': (id) => `/enterprises/${id}/remove`,
  'associations.create': () => '/associations/new',
  'associations.change': (id) => `/associations/${id}/edit`,
  'associations.addMember': (id) => `/associations/${id}/members`,
  'associations.remove': (id) => `/associations/${id}/remove`,
  'contacts.add': (_, { enterpriseId }) => `/enterprises/${enterpriseId}/contacts/new`,
  'honours.add': (_, { enterpriseId }) => `/enterprises/${enterpriseId}/honours/new`,
  'honours.change': (id) => `/enterprises/${id}/honours/${id}/edit`,
  'accounts.create': () => '/admin/accounts/new',
  'accounts.update': (id) => `/admin/accounts/${id}/edit`,
  'accounts.disable': (id) => `/admin/accounts/${id}/disable`,
  'accounts.releaseReset': (id) => `/admin/roles/${id}/release`,
  'accounts.resetPassword': (id) => `/admin/accounts/${id}/reset`,
  'roles.grant': (_, { accountId }) => `/admin/roles/${accountId}/grant`,
  'liaison.assign': (_, { enterpriseId }) => `/liaison/assign/${enterpriseId}`,
  'plans.draft': () => '/plans/new',
  'plans.update': (id) => `/plans/${id}/edit`,
  'policies.add': () => '/policies/new',
  'policies.update': (id) => `/policies/${id}/edit`,
  'policies.remove': (id) => `/policies/${id}`,
  'projects.open': () => '/projects/new',
  'projects.update': (id) => `/projects/${id}/edit`,
  'projects.assign': (id) => `/projects/${id}/people`,
  'projects.applyStage': (id) => `/projects/${id}/move`,
  'projects.refuseStage': (id) => `/projects/${id}/refuse`,
  'projects.addAmount': (_, { projectId }) => `/projects/${projectId}/amounts/new`,
  'projects.addRival': (_, { projectId }) => `/projects/${projectId}/rivals/new`,
  'projects.addMilestone': (_, { projectId }) => `/projects/${projectId}/milestones/new`,
  'leads.submit': () => '/leads/new',
  'leads.accept': (id) => `/leads/${id}/accept`,
  'leads.drop': (id) => `/leads/${id}/drop`,
  'visits.log': () => '/visits/new',
  'visits.update': (id) => `/visits/${id}/edit`,
  'visits.cancel': (id) => `/visits/${id}/cancel`,
  'visits.remove': (id) => `/visits/${id}/remove`,
  'trips.plan': () => '/trips/new',
  'trips.update': (id) => `/trips/${id}/edit`,
  'trips.remove': (id) => `/trips/${id}`,
  'tickets.raise': () => '/tickets/new',
  'settings.setPark': () => '/settings/park',
  'settings.setHours': () => '/settings/hours',
  'settings.setPasswords': () => '/settings/passwords',
  'settings.setDuty': () => '/settings/duty',
  ...Object.fromEntries(
    ['units', 'patches', 'teams', 'buildings', 'targets', 'baselines', 'entries'].flatMap((word) => [
      [`${word}.add`, () => `/settings/${word}/new`],
      [`${word}.change`, (id: string) => `/settings/${word}/${id}/edit`],
    ]),
  ),
  ...Object.fromEntries(
    steps.map((step) => [`tickets.${step}`, (id: string) => `/tickets/${id}/do/${step}`] as const),
  ),
}

/** A field of a form and its value; a lone surrogate is sent as the three bytes nobody may send. */
type Field = [name: string, value: string]
const encoded = (text: string) => (text === '\ud800' ? '%ED%A0%80' : encodeURIComponent(text))
export const formOf = (fields: Field[]) =>
  fields.map(([name, value]) => `${encodeURIComponent(name)}=${encoded(value)}`).join('&')

/** The body as a browser would send it: dotted names, repeated names, ticks that are on. */
export function fieldsOf(value: unknown, name = ''): Field[] {
  if (value === undefined || value === null || value === false) return []
  if (value === true) return [[name, 'on']]
  if (Array.isArray(value))
    return value.flatMap((one, at) => fieldsOf(one, typeof one === 'object' ? `${name}.${at}` : name))
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, one]) => fieldsOf(one, name ? `${name}.${key}` : key))
  return [[name, String(value)]]
}

/** The example's form with one field bent at a time, as far as a form can carry it. */
export function* formAttacks(endpoint: Endpoint, body: Body) {
  const inPath = endpoint.segments.filter((one) => one.startsWith(':')).map((one) => one.slice(1))
  const fields = fieldsOf(body)
  for (const { path, value, what } of bends(schemaOf(endpoint), [])) {
    if (typeof value !== 'string' || inPath.includes(path[0]!)) continue
    const field = path.join('.')
    const others = fields.filter(([name]) => name !== field)
    yield { field, what, body: formOf([...others, [field, value]]) }
  }
  yield {
    field: null,
    what: 'a thousand names',
    body: formOf(Array.from({ length: 3_000 }, (_, at) => [`a${at}`, 'x'])),
  }
  yield { field: null, what: 'a name without end', body: formOf([['a.'.repeat(2_000), 'x']]) }
  yield { field: null, what: '__proto__', body: formOf([...fields, ['__proto__.roles', 'leader']]) }
}
