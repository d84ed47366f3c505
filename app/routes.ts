import { index, layout, prefix, type RouteConfig, route } from '@remix-run/route-config'

/** Every address of the product with the file that answers it; what stands below a page is drawn inside it. */
export default [
  index('routes/start.tsx'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-out', 'routes/sign-out.tsx'),
  route('preferences', 'routes/preferences.tsx'),
  route('kit', 'routes/kit.tsx'),
  layout('routes/frame.tsx', [
    route('today', 'routes/today.tsx'),
    route('map', 'routes/map.tsx'),
    route('overview', 'routes/overview/figures.tsx'),
    route('overview/rows/:figure', 'routes/overview/rows.tsx'),

    route('enterprises', 'routes/enterprises/list.tsx', [route('new', 'routes/enterprises/new.tsx')]),
    route('enterprises/:enterpriseId', 'routes/enterprises/one.tsx', [
      route('edit', 'routes/enterprises/edit.tsx'),
      route('place', 'routes/enterprises/place.tsx'),
      route('remove', 'routes/enterprises/remove.tsx'),
      route('tasks', 'routes/enterprises/tasks.tsx'),
      route('care', 'routes/enterprises/care.tsx'),
      route('care/:assignmentId', 'routes/enterprises/care-end.tsx'),
      route('notes', 'routes/enterprises/notes.tsx'),
      route('notes/:noteId', 'routes/enterprises/note.tsx'),
      route('notes/:noteId/remove', 'routes/enterprises/note-remove.tsx'),
      ...contactsOf('enterprises'),
    ]),

    route('associations', 'routes/associations/list.tsx', [route('new', 'routes/associations/new.tsx')]),
    route('associations/:associationId', 'routes/associations/one.tsx', [
      route('edit', 'routes/associations/edit.tsx'),
      route('remove', 'routes/associations/remove.tsx'),
      route('members', 'routes/associations/members.tsx'),
      route('members/remove', 'routes/associations/member-remove.tsx'),
      ...contactsOf('associations'),
    ]),

    route('visits', 'routes/visits/list.tsx', [route(':visitId', 'routes/visits/one.tsx')]),
    ...prefix('visits', [
      route('new', 'routes/visits/new.tsx'),
      route(':visitId/edit', 'routes/visits/edit.tsx'),
      route(':visitId/hold', 'routes/visits/hold.tsx'),
      route(':visitId/cancel', 'routes/visits/cancel.tsx'),
      route(':visitId/remove', 'routes/visits/remove.tsx'),
    ]),
    route('trips', 'routes/trips/list.tsx'),
    ...prefix('trips', [
      route('new', 'routes/trips/new.tsx'),
      route(':tripId', 'routes/trips/one.tsx'),
      route(':tripId/edit', 'routes/trips/edit.tsx'),
    ]),

    route('projects', 'routes/projects/list.tsx', [
      route(':projectId', 'routes/projects/one.tsx', [
        route('edit', 'routes/projects/edit.tsx'),
        route('people', 'routes/projects/people.tsx'),
        route('move', 'routes/projects/move.tsx'),
        route('confirm', 'routes/projects/confirm.tsx'),
        route('refuse', 'routes/projects/refuse.tsx'),
        route('withdraw', 'routes/projects/withdraw.tsx'),
        ...partsOf('amount'),
        ...partsOf('rival'),
        ...partsOf('milestone'),
      ]),
    ]),
    route('projects/new', 'routes/projects/new.tsx'),
    route('projects/waiting', 'routes/projects/waiting.tsx'),
    route('leads', 'routes/leads/list.tsx', [
      route(':leadId/accept', 'routes/leads/accept.tsx'),
      route(':leadId/drop', 'routes/leads/drop.tsx'),
    ]),
    route('leads/new', 'routes/leads/new.tsx'),

    route('liaison', 'routes/liaison/list.tsx', [route('assign/:enterpriseId', 'routes/liaison/assign.tsx')]),
    ...prefix('plans', [
      route('new', 'routes/plans/new.tsx'),
      route(':planId', 'routes/plans/one.tsx'),
      route(':planId/edit', 'routes/plans/edit.tsx'),
      route(':planId/discard', 'routes/plans/discard.tsx'),
    ]),
    route('policies', 'routes/policies/list.tsx', [route(':policyId', 'routes/policies/one.tsx')]),
    route('policies/new', 'routes/policies/new.tsx'),
    route('policies/:policyId/edit', 'routes/policies/edit.tsx'),

    route('tickets', 'routes/tickets/list.tsx', [route('look/:ticketId', 'routes/tickets/look.tsx')]),
    route('tickets/new', 'routes/tickets/new.tsx'),
    route('tickets/:ticketId', 'routes/tickets/one.tsx', [
      route('do/:step', 'routes/tickets/step.tsx'),
      route('reveal/:personId', 'routes/tickets/reveal.tsx'),
    ]),
    route('follow-up', 'routes/follow-up/list.tsx', [route(':ticketId', 'routes/follow-up/call.tsx')]),

    route('me', 'routes/me/account.tsx'),
    route('me/password', 'routes/me/password.tsx'),
    route('me/tokens', 'routes/me/tokens.tsx'),
    route('admin/accounts', 'routes/accounts/list.tsx', [
      route('new', 'routes/accounts/new.tsx'),
      route(':accountId', 'routes/accounts/one.tsx', [
        route('edit', 'routes/accounts/edit.tsx'),
        route('reset', 'routes/accounts/reset.tsx'),
        route('disable', 'routes/accounts/disable.tsx'),
        route('enable', 'routes/accounts/enable.tsx'),
      ]),
    ]),
    route('admin/roles', 'routes/roles/list.tsx', [
      route(':accountId', 'routes/roles/one.tsx', [
        route('grant', 'routes/roles/grant.tsx'),
        route('revoke/:roleId', 'routes/roles/revoke.tsx'),
      ]),
    ]),
    route('admin/audit', 'routes/audit/list.tsx'),
  ]),

  // What answers without a page of its own.
  route('search', 'routes/search.ts'),
  route('waiting', 'routes/waiting.ts'),
  ...prefix('pick', [
    route('associations', 'routes/pick/associations.ts'),
    route('cadres', 'routes/pick/cadres.ts'),
    route('cities', 'routes/pick/cities.ts'),
    route('contacts', 'routes/pick/contacts.ts'),
    route('enterprises', 'routes/pick/enterprises.ts'),
    route('policies', 'routes/pick/policies.ts'),
    route('ticket-intake', 'routes/pick/ticket-intake.ts'),
  ]),
  route('t/:number', 'routes/tickets/by-number.ts'),
  route('files/:fileId', 'routes/file.ts'),
  route('tasks/:taskId/complete', 'routes/tasks/complete.ts'),
  route('me/sign-out-everywhere', 'routes/me/sign-out-everywhere.ts'),
  route('me/tokens/:tokenId/end', 'routes/me/token-end.ts'),
  route('admin/audit/export', 'routes/audit/export.ts'),
  route('api/v1/openapi.json', 'routes/api/openapi.ts'),
  route('api/v1/*', 'routes/api/registry.ts'),
  route('*', 'routes/missing.tsx'),
] satisfies RouteConfig

/** The dialogs over the people of a firm or an association. */
function contactsOf(word: 'enterprises' | 'associations') {
  return prefix('contacts', [
    route('new', `routes/${word}/contact-new.tsx`),
    route(':contactId/edit', `routes/${word}/contact-edit.tsx`),
    route(':contactId/remove', `routes/${word}/contact-remove.tsx`),
    route(':contactId/reveal', `routes/${word}/contact-reveal.tsx`),
  ])
}

/** The dialogs over the rows of a project that can be many. */
function partsOf(part: 'amount' | 'rival' | 'milestone') {
  return prefix(`${part}s`, [
    route('new', `routes/projects/${part}-new.tsx`),
    route(`:${part}Id`, `routes/projects/${part}.tsx`),
    route(`:${part}Id/remove`, `routes/projects/${part}-remove.tsx`),
  ])
}
