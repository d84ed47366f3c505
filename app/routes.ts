import { layout, type RouteConfig, type RouteConfigEntry, route } from '@remix-run/route-config'
import { at } from './addresses.ts'

/** Every address with the file that answers it; what stands below a page is drawn inside it. */
export default [
  page(at.start, 'start.tsx'),
  page(at.signIn, 'sign-in.tsx'),
  page(at.signOut, 'sign-out.tsx'),
  page(at.preferences, 'preferences.tsx'),
  page(at.kit, 'kit.tsx'),
  layout('routes/frame.tsx', [
    page(at.today, 'today.tsx'),
    page(at.map, 'map.tsx'),
    page(at.overview.figures, 'overview/figures.tsx'),
    page(at.overview.rows, 'overview/rows.tsx'),

    page(at.enterprises.list, 'enterprises/list.tsx', [
      page(at.enterprises.new, 'enterprises/new.tsx'),
      exporting(at.enterprises.export),
    ]),
    page(at.enterprises.one, 'enterprises/one.tsx', [
      page(at.enterprises.edit, 'enterprises/edit.tsx'),
      page(at.enterprises.place, 'enterprises/place.tsx'),
      page(at.enterprises.remove, 'enterprises/remove.tsx'),
      exporting(at.enterprises.file),
      page(at.enterprises.tasks, 'enterprises/tasks.tsx'),
      page(at.enterprises.care, 'enterprises/care.tsx'),
      page(at.enterprises.careEnd, 'enterprises/care-end.tsx'),
      page(at.enterprises.notes, 'enterprises/notes.tsx'),
      page(at.enterprises.note, 'enterprises/note.tsx'),
      page(at.enterprises.noteRemove, 'enterprises/note-remove.tsx'),
      ...dialogs(at.enterprises.contacts, 'contacts'),
      ...dialogs(at.enterprises.honours, 'parts'),
    ]),

    page(at.duplicates.queue, 'duplicates/list.tsx'),
    page(at.merges.new, 'merges/new.tsx'),
    page(at.mergesOf.contacts, 'merges/contacts.tsx'),
    page(at.mergesOf.associations, 'merges/associations.tsx'),
    page(at.merges.one, 'merges/one.tsx'),

    page(at.associations.list, 'associations/list.tsx', [
      page(at.associations.new, 'associations/new.tsx'),
      exporting(at.associations.export),
    ]),
    page(at.associations.one, 'associations/one.tsx', [
      page(at.associations.edit, 'associations/edit.tsx'),
      page(at.associations.remove, 'associations/remove.tsx'),
      page(at.associations.members, 'associations/members.tsx'),
      page(at.associations.memberRemove, 'associations/member-remove.tsx'),
      ...dialogs(at.associations.contacts, 'contacts'),
    ]),

    page(at.visits.list, 'visits/list.tsx', [
      exporting(at.visits.export),
      page(at.visits.one, 'visits/one.tsx'),
    ]),
    page(at.visits.new, 'visits/new.tsx'),
    page(at.visits.edit, 'visits/edit.tsx'),
    page(at.visits.hold, 'visits/hold.tsx'),
    page(at.visits.cancel, 'visits/cancel.tsx'),
    page(at.visits.remove, 'visits/remove.tsx'),
    page(at.trips.list, 'trips/list.tsx', [exporting(at.trips.export)]),
    page(at.trips.new, 'trips/new.tsx'),
    page(at.trips.one, 'trips/one.tsx'),
    page(at.trips.edit, 'trips/edit.tsx'),

    page(at.projects.list, 'projects/list.tsx', [
      exporting(at.projects.export),
      page(at.projects.one, 'projects/one.tsx', [
        page(at.projects.edit, 'projects/edit.tsx'),
        page(at.projects.people, 'projects/people.tsx'),
        page(at.projects.move, 'projects/move.tsx'),
        page(at.projects.confirm, 'projects/confirm.tsx'),
        page(at.projects.refuse, 'projects/refuse.tsx'),
        page(at.projects.withdraw, 'projects/withdraw.tsx'),
        page(at.projects.amounts.new, 'projects/amount-new.tsx'),
        page(at.projects.amounts.one, 'projects/amount.tsx'),
        page(at.projects.amounts.remove, 'projects/amount-remove.tsx'),
        page(at.projects.rivals.new, 'projects/rival-new.tsx'),
        page(at.projects.rivals.one, 'projects/rival.tsx'),
        page(at.projects.rivals.remove, 'projects/rival-remove.tsx'),
        page(at.projects.milestones.new, 'projects/milestone-new.tsx'),
        page(at.projects.milestones.one, 'projects/milestone.tsx'),
        page(at.projects.milestones.remove, 'projects/milestone-remove.tsx'),
        ...dialogs(at.projects.honours, 'parts'),
      ]),
    ]),
    page(at.projects.new, 'projects/new.tsx'),
    page(at.projects.waiting, 'projects/waiting.tsx'),
    page(at.leads.list, 'leads/list.tsx', [
      exporting(at.leads.export),
      page(at.leads.accept, 'leads/accept.tsx'),
      page(at.leads.drop, 'leads/drop.tsx'),
    ]),
    page(at.leads.new, 'leads/new.tsx'),

    page(at.liaison.list, 'liaison/list.tsx', [page(at.liaison.assign, 'liaison/assign.tsx')]),
    page(at.plans.new, 'plans/new.tsx'),
    page(at.plans.one, 'plans/one.tsx'),
    page(at.plans.edit, 'plans/edit.tsx'),
    page(at.plans.discard, 'plans/discard.tsx'),
    page(at.policies.list, 'policies/list.tsx', [
      exporting(at.policies.export),
      page(at.policies.one, 'policies/one.tsx'),
    ]),
    page(at.policies.new, 'policies/new.tsx'),
    page(at.policies.edit, 'policies/edit.tsx'),

    page(at.tickets.list, 'tickets/list.tsx', [
      exporting(at.tickets.export),
      page(at.tickets.look, 'tickets/look.tsx'),
    ]),
    page(at.tickets.new, 'tickets/new.tsx'),
    page(at.tickets.one, 'tickets/one.tsx', [
      page(at.tickets.step, 'tickets/step.tsx'),
      page(at.tickets.reveal, 'tickets/reveal.tsx'),
    ]),
    page(at.followUp.list, 'follow-up/list.tsx', [
      page(at.followUp.call, 'follow-up/call.tsx', [
        { ...page(at.followUp.reveal, 'tickets/reveal.tsx'), id: 'routes/follow-up/reveal' },
      ]),
    ]),

    page(at.exports.list, 'exports/list.tsx', [
      exporting(at.exports.contacts),
      exporting(at.exports.all),
      page(at.exports.refuse, 'exports/refuse.tsx'),
    ]),

    page(at.me.account, 'me/account.tsx'),
    page(at.me.password, 'me/password.tsx'),
    page(at.me.tokens, 'me/tokens.tsx'),
    page(at.accounts.list, 'accounts/list.tsx', [
      page(at.accounts.new, 'accounts/new.tsx'),
      page(at.accounts.one, 'accounts/one.tsx', [
        page(at.accounts.edit, 'accounts/edit.tsx'),
        page(at.accounts.reset, 'accounts/reset.tsx'),
        page(at.accounts.disable, 'accounts/disable.tsx'),
        page(at.accounts.enable, 'accounts/enable.tsx'),
      ]),
    ]),
    page(at.notices.list, 'notices/list.tsx'),
    page(at.bin.list, 'bin/list.tsx'),
    page(at.letters.list, 'letters/list.tsx'),
    page(at.roles.list, 'roles/list.tsx', [
      page(at.roles.one, 'roles/one.tsx', [
        page(at.roles.grant, 'roles/grant.tsx'),
        page(at.roles.release, 'roles/release.tsx'),
        page(at.roles.revoke, 'roles/revoke.tsx'),
      ]),
    ]),
    page(at.audit.list, 'audit/list.tsx'),
    page(at.imports.list, 'imports/list.tsx'),
    page(at.imports.one, 'imports/one.tsx'),
    page(at.imports.passwords, 'imports/passwords.tsx'),
    page(at.imports.codes, 'imports/codes.tsx'),
    page(at.settings.list, 'settings/list.tsx'),
    page(at.settings.topic, 'settings/topic.tsx', [
      page(at.settings.new, 'settings/new.tsx'),
      page(at.settings.edit, 'settings/edit.tsx'),
      page(at.settings.remove, 'settings/remove.tsx'),
    ]),
  ]),

  // What answers without a page of its own.
  page(at.search, 'search.ts'),
  page(at.waiting, 'waiting.ts'),
  page(at.pick.associations, 'pick/associations.ts'),
  page(at.pick.cadres, 'pick/cadres.ts'),
  page(at.pick.cities, 'pick/cities.ts'),
  page(at.pick.contacts, 'pick/contacts.ts'),
  page(at.pick.enterprises, 'pick/enterprises.ts'),
  page(at.pick.policies, 'pick/policies.ts'),
  page(at.pick.ticketIntake, 'pick/ticket-intake.ts'),
  page(at.tickets.byNumber, 'tickets/by-number.ts'),
  page(at.file, 'file.ts'),
  page(at.tasks.complete, 'tasks/complete.ts'),
  page(at.bin.restore, 'bin/restore.ts'),
  page(at.notices.read, 'notices/read.ts'),
  page(at.notices.readAll, 'notices/read-all.ts'),
  page(at.letters.retry, 'letters/retry.ts'),
  page(at.letters.discard, 'letters/discard.ts'),
  page(at.me.signOutEverywhere, 'me/sign-out-everywhere.ts'),
  page(at.me.tokenEnd, 'me/token-end.ts'),
  page(at.audit.export, 'audit/export.ts'),
  page(at.imports.decide, 'imports/decide.ts'),
  page(at.imports.mend, 'imports/mend.ts'),
  page(at.imports.mean, 'imports/mean.ts'),
  page(at.imports.map, 'imports/map.ts'),
  page(at.imports.confirm, 'imports/confirm.ts'),
  page(at.imports.drop, 'imports/drop.ts'),
  page(at.imports.pause, 'imports/pause.ts'),
  page(at.imports.resume, 'imports/resume.ts'),
  page(at.imports.revert, 'imports/revert.ts'),
  page(at.imports.errors, 'imports/errors.ts'),
  page(at.exports.ask, 'exports/ask.ts'),
  page(at.exports.file, 'exports/file.ts'),
  page(at.exports.approve, 'exports/approve.ts'),
  page(at.exports.cancel, 'exports/cancel.ts'),
  page(at.api.exportFile, 'api/export-file.ts'),
  page(at.duplicates.judge, 'duplicates/judge.ts'),
  page(at.duplicates.reopen, 'duplicates/reopen.ts'),
  page(at.api.openapi, 'api/openapi.ts'),
  page(at.api.any, 'api/registry.ts'),
  page(at.api.do, 'api/do.ts'),
  route('*', 'routes/missing.tsx'),
] satisfies RouteConfig

/** An address and its file. The framework wants what stands inside named from its parent on. */
function page(
  { pattern }: { pattern: string },
  file: string,
  inside: RouteConfigEntry[] = [],
): RouteConfigEntry {
  if (pattern === '/') return { index: true, file: `routes/${file}` }
  const below = inside.map((entry) => ({ ...entry, path: entry.path?.slice(pattern.length) }))
  return { path: pattern.slice(1), file: `routes/${file}`, children: below }
}

/** The dialog that takes away what stands under it; the same file serves every list. */
function exporting(way: { pattern: string }): RouteConfigEntry {
  return { ...page(way, 'exports/new.tsx'), id: `routes${way.pattern}` }
}

/** The dialogs of what belongs to a record, each in the file of its name; the same files serve every page they stand over. */
function dialogs(ways: Record<string, { pattern: string }>, folder: string): RouteConfigEntry[] {
  return Object.entries(ways).map(([name, way]) => ({
    ...page(way, `${folder}/${name}.tsx`),
    id: `routes${way.pattern}`,
  }))
}
