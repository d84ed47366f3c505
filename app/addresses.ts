import { dialogs, way } from './ways.ts'

export { above, type Search, type Way } from './ways.ts'

/** Every address of the product, by word: `at.visits.one(id)`, `at.visits.new({ enterprise: id })`. */
export const at = {
  start: way('/'),
  today: way('/today'),
  map: way('/map'),
  search: way('/search'),
  waiting: way('/waiting'),
  signIn: way('/sign-in'),
  signOut: way('/sign-out'),
  preferences: way('/preferences'),
  kit: way('/kit'),
  file: way('/files/:fileId'),
  overview: { figures: way('/overview'), rows: way('/overview/rows/:figure') },
  enterprises: {
    list: way('/enterprises'),
    new: way('/enterprises/new'),
    export: way('/enterprises/export'),
    one: way('/enterprises/:enterpriseId'),
    edit: way('/enterprises/:enterpriseId/edit'),
    place: way('/enterprises/:enterpriseId/place'),
    remove: way('/enterprises/:enterpriseId/remove'),
    tasks: way('/enterprises/:enterpriseId/tasks'),
    care: way('/enterprises/:enterpriseId/care'),
    file: way('/enterprises/:enterpriseId/file'),
    careEnd: way('/enterprises/:enterpriseId/care/:assignmentId'),
    notes: way('/enterprises/:enterpriseId/notes'),
    note: way('/enterprises/:enterpriseId/notes/:noteId'),
    noteRemove: way('/enterprises/:enterpriseId/notes/:noteId/remove'),
    contacts: {
      ...dialogs('/enterprises/:enterpriseId/contacts', 'contactId'),
      reveal: way('/enterprises/:enterpriseId/contacts/:contactId/reveal'),
    },
    honours: dialogs('/enterprises/:enterpriseId/honours', 'partId'),
  },
  duplicates: {
    queue: way('/enterprises/duplicates'),
    judge: way('/enterprises/duplicates/:pairId/judge'),
    reopen: way('/enterprises/duplicates/:pairId/reopen'),
  },
  merges: { new: way('/enterprises/merges/new'), one: way('/enterprises/merges/:mergeId') },
  mergesOf: { contacts: way('/contacts/merges/new'), associations: way('/associations/merges/new') },
  associations: {
    list: way('/associations'),
    new: way('/associations/new'),
    export: way('/associations/export'),
    one: way('/associations/:associationId'),
    edit: way('/associations/:associationId/edit'),
    remove: way('/associations/:associationId/remove'),
    members: way('/associations/:associationId/members'),
    memberRemove: way('/associations/:associationId/members/remove'),
    contacts: {
      ...dialogs('/associations/:associationId/contacts', 'contactId'),
      reveal: way('/associations/:associationId/contacts/:contactId/reveal'),
    },
  },
  visits: {
    list: way('/visits'),
    export: way('/visits/export'),
    new: way('/visits/new'),
    one: way('/visits/:visitId'),
    edit: way('/visits/:visitId/edit'),
    hold: way('/visits/:visitId/hold'),
    cancel: way('/visits/:visitId/cancel'),
    remove: way('/visits/:visitId/remove'),
  },
  trips: {
    list: way('/trips'),
    export: way('/trips/export'),
    new: way('/trips/new'),
    one: way('/trips/:tripId'),
    edit: way('/trips/:tripId/edit'),
  },
  projects: {
    list: way('/projects'),
    export: way('/projects/export'),
    new: way('/projects/new'),
    waiting: way('/projects/waiting'),
    one: way('/projects/:projectId'),
    edit: way('/projects/:projectId/edit'),
    people: way('/projects/:projectId/people'),
    move: way('/projects/:projectId/move'),
    confirm: way('/projects/:projectId/confirm'),
    refuse: way('/projects/:projectId/refuse'),
    withdraw: way('/projects/:projectId/withdraw'),
    amounts: {
      new: way('/projects/:projectId/amounts/new'),
      one: way('/projects/:projectId/amounts/:amountId'),
      remove: way('/projects/:projectId/amounts/:amountId/remove'),
    },
    rivals: {
      new: way('/projects/:projectId/rivals/new'),
      one: way('/projects/:projectId/rivals/:rivalId'),
      remove: way('/projects/:projectId/rivals/:rivalId/remove'),
    },
    honours: dialogs('/projects/:projectId/honours', 'partId'),
    milestones: {
      new: way('/projects/:projectId/milestones/new'),
      one: way('/projects/:projectId/milestones/:milestoneId'),
      remove: way('/projects/:projectId/milestones/:milestoneId/remove'),
    },
  },
  imports: {
    list: way('/imports'),
    one: way('/imports/:importId'),
    decide: way('/imports/:importId/decide'),
    mend: way('/imports/:importId/mend'),
    mean: way('/imports/:importId/mean'),
    map: way('/imports/:importId/map'),
    confirm: way('/imports/:importId/confirm'),
    drop: way('/imports/:importId/drop'),
    pause: way('/imports/:importId/pause'),
    resume: way('/imports/:importId/resume'),
    revert: way('/imports/:importId/revert'),
    errors: way('/imports/:importId/errors'),
    passwords: way('/imports/:importId/passwords'),
    codes: way('/imports/:importId/codes'),
  },
  leads: {
    list: way('/leads'),
    export: way('/leads/export'),
    new: way('/leads/new'),
    accept: way('/leads/:leadId/accept'),
    drop: way('/leads/:leadId/drop'),
  },
  liaison: { list: way('/liaison'), assign: way('/liaison/assign/:enterpriseId') },
  plans: {
    new: way('/plans/new'),
    one: way('/plans/:planId'),
    edit: way('/plans/:planId/edit'),
    discard: way('/plans/:planId/discard'),
  },
  policies: {
    list: way('/policies'),
    export: way('/policies/export'),
    new: way('/policies/new'),
    one: way('/policies/:policyId'),
    edit: way('/policies/:policyId/edit'),
  },
  tickets: {
    list: way('/tickets'),
    export: way('/tickets/export'),
    new: way('/tickets/new'),
    look: way('/tickets/look/:ticketId'),
    one: way('/tickets/:ticketId'),
    step: way('/tickets/:ticketId/do/:step'),
    reveal: way('/tickets/:ticketId/reveal/:personId'),
    byNumber: way('/t/:number'),
  },
  followUp: {
    list: way('/follow-up'),
    call: way('/follow-up/:ticketId'),
    reveal: way('/follow-up/:ticketId/reveal/:personId'),
  },
  tasks: { complete: way('/tasks/:taskId/complete') },
  exports: {
    list: way('/exports'),
    ask: way('/exports/ask'),
    contacts: way('/exports/contacts'),
    all: way('/exports/all'),
    file: way('/exports/:exportId/file'),
    approve: way('/exports/:exportId/approve'),
    refuse: way('/exports/:exportId/refuse'),
    cancel: way('/exports/:exportId/cancel'),
  },
  me: {
    account: way('/me'),
    password: way('/me/password'),
    tokens: way('/me/tokens'),
    tokenEnd: way('/me/tokens/:tokenId/end'),
    signOutEverywhere: way('/me/sign-out-everywhere'),
  },
  notices: { list: way('/notices'), read: way('/notices/read'), readAll: way('/notices/read-all') },
  letters: {
    list: way('/admin/letters'),
    retry: way('/admin/letters/retry'),
    discard: way('/admin/letters/discard'),
  },
  bin: { list: way('/bin'), restore: way('/bin/:removedId/restore') },
  accounts: {
    list: way('/admin/accounts'),
    new: way('/admin/accounts/new'),
    one: way('/admin/accounts/:accountId'),
    edit: way('/admin/accounts/:accountId/edit'),
    reset: way('/admin/accounts/:accountId/reset'),
    disable: way('/admin/accounts/:accountId/disable'),
    enable: way('/admin/accounts/:accountId/enable'),
  },
  roles: {
    list: way('/admin/roles'),
    one: way('/admin/roles/:accountId'),
    grant: way('/admin/roles/:accountId/grant'),
    release: way('/admin/roles/:accountId/release'),
    revoke: way('/admin/roles/:accountId/revoke/:roleId'),
  },
  settings: {
    list: way('/settings'),
    topic: way('/settings/:topic'),
    ...dialogs('/settings/:topic', 'partId'),
  },
  audit: { list: way('/admin/audit'), export: way('/admin/audit/export') },
  pick: {
    associations: way('/pick/associations'),
    cadres: way('/pick/cadres'),
    cities: way('/pick/cities'),
    contacts: way('/pick/contacts'),
    enterprises: way('/pick/enterprises'),
    policies: way('/pick/policies'),
    ticketIntake: way('/pick/ticket-intake'),
  },
  api: {
    exportFile: way('/api/v1/exports/:exportId/file'),
    openapi: way('/api/v1/openapi.json'),
    any: way('/api/v1/*'),
    do: way('/do/:verb'),
  },
}

/** An id as it stands in addresses and cursors: part of an expression. */
export const idShape = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
export const isId = (text: string) => wholeId.test(text)
const wholeId = new RegExp(`^${idShape}$`)

/** The words whose records have a page of their own at `/<word>/<id>`. */
export type RecordWord = {
  [Word in keyof typeof at]: (typeof at)[Word] extends { one: { pattern: `/${Word}/:${string}` } }
    ? Word
    : never
}[keyof typeof at]
const recordWords = Object.entries(at).flatMap(([word, ways]) =>
  'one' in ways && ways.one.pattern.startsWith(`/${word}/:`) ? [word] : [],
)
const recordPage = new RegExp(`^/(${recordWords.join('|')})/(${idShape})$`)

export type RecordAt = { word: RecordWord; id: string }

/** The record whose own page `path` is; null for lists, forms, dialogs and what is none of ours. */
export function recordAt(path: string): RecordAt | null {
  const [, word, id] = recordPage.exec(path) ?? []
  return word && id ? { word: word as RecordWord, id } : null
}

/** Below this stands the API, each endpoint at the path its verb names. */
export const apiRoot = '/api/v1'
