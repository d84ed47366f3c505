import { subjects } from '#app/domain/imports/subjects/index.ts'

/**
 * What a merge does with a column that names a record. `moves`: it names the survivor from then on, told apart by `key`;
 * `once` where a row that names both would stand twice. `ruled` has a rule of its own in `rules/`. `stays`: history, which
 * is read together with the survivor's.
 */
export type Reference = { does: 'moves'; key: string; once?: true; bare?: true } | { does: 'ruled' | 'stays' }

/** Every column of the database that names a contact. */
export const contactReferences: Record<string, Reference> = {
  'contacts.merged_into': { does: 'stays' },
  'ticket_requesters.contact_id': { does: 'moves', key: 'id' },
  // A visit's people are written anew with it, as its parties are.
  'visit_people.contact_id': { does: 'moves', key: 'visit_id', once: true },
}

/** Every column that names an association. */
export const associationReferences: Record<string, Reference> = {
  'activities.association_id': { does: 'stays' },
  'association_members.association_id': { does: 'moves', key: 'enterprise_id', once: true, bare: true },
  'associations.merged_into': { does: 'stays' },
  'contacts.association_id': { does: 'moves', key: 'id' },
  'projects.referrer_association_id': { does: 'moves', key: 'id' },
  'visit_parties.association_id': { does: 'moves', key: 'visit_id', once: true },
}

const moves: Reference = { does: 'moves', key: 'id' }
const ruled: Reference = { does: 'ruled' }
const stays: Reference = { does: 'stays' }

/** Every column of the database that names a firm by a foreign key. */
export const firmReferences: Record<string, Reference> = {
  'activities.enterprise_id': stays,
  'association_members.enterprise_id': { does: 'moves', key: 'association_id', once: true, bare: true },
  'contacts.enterprise_id': moves,
  'duplicate_pairs.one_id': ruled,
  'duplicate_pairs.other_id': ruled,
  'enterprises.merged_into': stays,
  'lead_submissions.enterprise_id': moves,
  'liaison_assignments.enterprise_id': ruled,
  'plans.enterprise_id': ruled,
  'projects.enterprise_id': moves,
  'projects.referrer_enterprise_id': moves,
  'tasks.enterprise_id': moves,
  'tickets.enterprise_id': moves,
  // A visit's parties are written anew whenever it is saved: they are known by their visit.
  'visit_parties.enterprise_id': { does: 'moves', key: 'visit_id', once: true },
}
// What is a record of a firm by its description alone goes along as it is.
for (const { word, described } of subjects)
  if (described && 'enterpriseId' in described.fields) firmReferences[`${word}.enterprise_id`] = moves

export type Hanging = { table: string; on: Record<string, string> }

/** What hangs on what: whatever is entered on something that moved goes back with it. */
export const hanging: readonly Hanging[] = [
  { table: 'lead_submissions', on: { visit_id: 'visit_parties' } },
  { table: 'projects', on: { id: 'lead_submissions.project_id' } },
  { table: 'tickets', on: { visit_id: 'visit_parties' } },
  {
    table: 'tasks',
    on: { visit_id: 'visit_parties', project_id: 'projects', ticket_id: 'tickets', plan_id: 'plans' },
  },
]
