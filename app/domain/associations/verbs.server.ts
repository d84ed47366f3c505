import { recordReads, recordVerbs } from '#app/domain/record-verbs.server.ts'
import { verb } from '#app/domain/verb.ts'
import * as answers from './answers.ts'
import { AssociationChange, AssociationCreate, AssociationFilter, MemberAdd, MemberRemove } from './forms.ts'
import { addMember, keptAssociations as kept, removeMember } from './mutations.server.ts'
import { keepers } from './permissions.ts'
import { getAssociation, listAssociations } from './queries.server.ts'

const word = { named: 'associations', called: 'an association', kept } as const

export const associationVerbs = {
  ...recordVerbs({
    ...word,
    verbs: ['create', 'change'],
    roles: keepers,
    removers: ['leader'],
    forms: [AssociationCreate, AssociationChange],
    answer: answers.Association,
    summaries: { create: 'Register an association', change: 'Change an association’s facts' },
  }),
  'associations.addMember': verb({
    summary: 'Enter a firm as a member of an association',
    roles: keepers,
    api: 'POST /associations/:id/members',
    browser: true,
    input: MemberAdd,
    answer: answers.Members,
    run: addMember,
  }),
  'associations.removeMember': verb({
    summary: 'Take a firm off an association’s members',
    roles: keepers,
    api: 'DELETE /associations/:id/members',
    browser: true,
    input: MemberRemove,
    answer: answers.Members,
    run: removeMember,
  }),
}

export const associationReads = recordReads({
  ...word,
  lists: 'associations',
  filter: AssociationFilter,
  get: getAssociation,
  list: listAssociations,
  answers: { One: answers.Association, Page: answers.AssociationPage },
})
