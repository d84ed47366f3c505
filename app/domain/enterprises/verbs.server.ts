import { recordReads, recordVerbs } from '#app/domain/record-verbs.server.ts'
import { verb } from '#app/domain/verb.ts'
import * as answers from './answers.ts'
import { EnterpriseChange, EnterpriseCreate, EnterpriseFilter, EnterprisePlacement } from './forms.ts'
import { keptEnterprises as kept, placeEnterprise } from './mutations.server.ts'
import { keepers } from './permissions.ts'
import { getEnterprise, listEnterprises } from './queries.server.ts'

const word = { named: 'enterprises', called: 'a firm', kept } as const

export const enterpriseVerbs = {
  ...recordVerbs({
    ...word,
    verbs: ['create', 'change'],
    roles: keepers,
    removers: ['leader'],
    forms: [EnterpriseCreate, EnterpriseChange],
    answer: answers.Enterprise,
    summaries: { create: 'Register a firm', change: 'Change a firm’s facts' },
  }),
  'enterprises.place': verb({
    summary: 'Set a firm’s patch and its place in the park’s life',
    roles: ['leader'],
    api: 'POST /enterprises/:id/place',
    browser: true,
    input: EnterprisePlacement,
    answer: answers.Enterprise,
    run: placeEnterprise,
  }),
}

export const enterpriseReads = recordReads({
  ...word,
  lists: 'firms',
  filter: EnterpriseFilter,
  get: getEnterprise,
  list: listEnterprises,
  answers: { One: answers.Enterprise, Page: answers.EnterprisePage },
})
