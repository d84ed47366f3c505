/**
 * Who may ever try, one letter a principal:
 * m member, l team leader, c liaison cadre, i intake, f follow-up, L leader, S system, E security, A audit.
 */
export const everyone = 'mlcifLSEA'
const business = 'mlcifL'
const keepers = 'mlciL'
const leader = 'L'

const each = (who: string, names: string) =>
  Object.fromEntries(names.split(' ').map((name) => [name, who] as const))

/** The verbs of the settings that are lists. */
const settings = (who: string, words: string) =>
  Object.fromEntries(
    words
      .split(' ')
      .flatMap((word) => ['add', 'change', 'remove', 'restore'].map((verb) => [`${word}.${verb}`, who])),
  )

export const registryTable: Record<string, string> = {
  ...each(
    business,
    'associations.get associations.list contacts.list contacts.get enterprises.list enterprises.get liaison.list liaison.get plans.list plans.get metrics.overview metrics.attraction notes.list notes.get honours.list honours.get policies.list policies.get projects.list projects.get tasks.list tickets.list tickets.get visits.list visits.get trips.list trips.get',
  ),
  ...each('mlciLS', 'imports.add imports.decide imports.mend imports.mean imports.map'),
  ...each('mlciLSE', 'imports.list imports.get imports.rows imports.drop imports.pause imports.resume'),
  ...each('LE', 'imports.confirm imports.revert'),
  ...each('S', 'imports.handOut'),
  ...each('E', 'imports.release'),
  ...each(business, 'exports.ask exports.cancel exports.list exports.get'),
  ...each(leader, 'exports.approve exports.refuse'),
  ...each('mlcifLSE', 'cadres.list'),
  ...each(
    'mlcifLS',
    'cities.list industries.list categories.list reasons.list topics.list stages.list units.list',
  ),
  ...each(business, 'teams.list patches.list'),
  ...each('mlcifLSE', 'settings.list limits.list'),
  ...each(leader, 'settings.setPark settings.setLogo settings.setDuty limits.set'),
  ...settings(leader, 'patches teams buildings targets baselines'),
  ...settings('LS', 'units'),
  ...each('LSE', 'checklist.ask'),
  ...each('E', 'settings.setPasswords'),
  ...each('S', 'settings.setHours entries.add entries.change holidays.set holidays.clear holidays.declare'),
  ...each('SE', 'accounts.list'),
  ...each('A', 'audit.list audit.export'),
  ...each(
    keepers,
    'duplicates.list duplicates.get duplicates.judge duplicates.reopen merges.list merges.get',
  ),
  ...each(
    leader,
    'merges.create merges.ofContacts merges.ofAssociations merges.undo bin.list bin.restore bin.return',
  ),
  ...each(keepers, 'leads.list leads.get leads.accept leads.submit leads.drop'),
  ...each(
    keepers,
    'associations.create associations.change associations.addMember associations.removeMember',
  ),
  ...each(business, 'notes.restore'),
  ...each(keepers, 'honours.add honours.change honours.remove honours.restore'),
  ...each(keepers, 'contacts.restore visits.restore visits.replan'),
  ...each(leader, 'enterprises.restore associations.restore policies.restore'),
  ...each('cL', 'plans.restore'),
  ...each('mlL', 'trips.restore'),
  ...each(leader, 'associations.remove enterprises.place enterprises.remove'),
  ...each(business, 'notices.list notices.read notices.readAll'),
  ...each('S', 'letters.list letters.retry letters.discard'),
  ...each('S', 'accounts.create accounts.update accounts.disable accounts.enable accounts.resetPassword'),
  ...each('E', 'roles.grant roles.revoke accounts.releaseReset'),
  ...each(everyone, 'password.change sessions.endAll tokens.make tokens.end'),
  ...each(keepers, 'contacts.add contacts.change contacts.remove enterprises.create enterprises.change'),
  ...each(business, 'contacts.reveal files.add notes.add notes.change notes.remove'),
  ...each(leader, 'liaison.assign liaison.replace liaison.end'),
  ...each('cL', 'plans.draft plans.update plans.publish plans.discard'),
  ...each(leader, 'policies.add policies.update policies.remove'),
  ...each(keepers, 'projects.open projects.update'),
  ...each(keepers, 'projects.addAmount projects.updateAmount projects.removeAmount'),
  ...each(keepers, 'projects.addRival projects.updateRival projects.removeRival'),
  ...each(keepers, 'projects.addMilestone projects.updateMilestone projects.removeMilestone'),
  ...each('lL', 'projects.assign projects.confirmStage projects.refuseStage'),
  ...each('mlci', 'projects.applyStage projects.withdrawStage'),
  ...each(business, 'tasks.add tasks.complete tasks.drop tasks.reopen'),
  ...each(
    business,
    'tickets.raise tickets.accept tickets.respond tickets.dispatch tickets.signFor tickets.giveBack tickets.start tickets.arrive tickets.addHelper tickets.helperArrived tickets.note tickets.promise tickets.resolve tickets.confirm tickets.followUp tickets.archive tickets.reopen tickets.merge tickets.withdraw tickets.askPark tickets.park tickets.unpark tickets.askExtension tickets.decideExtension tickets.addRequester tickets.correct tickets.whistle tickets.supervise tickets.handOver tickets.takeOver tickets.declineOver tickets.revealRequester',
  ),
  ...each(keepers, 'visits.log visits.update visits.hold visits.cancel visits.remove'),
  ...each('mlL', 'trips.plan trips.update trips.remove'),
}

/** The pages with an address of their own, and who is shown them. */
export const pageTable: Record<string, string> = {
  ...each(business, '/today /policies /liaison /map'),
  ...each(business, '/trips /overview /exports /notices'),
  ...each(business, '/enterprises /associations /visits /projects /tickets'),
  ...each(keepers, '/leads /enterprises/duplicates'),
  ...each('mlciLSE', '/imports'),
  ...each(leader, '/bin'),
  ...each('S', '/admin/accounts /admin/letters'),
  ...each('E', '/admin/roles'),
  ...each('mlcifLSE', '/settings'),
  ...each('A', '/admin/audit'),
  ...each(everyone, '/me'),
}
