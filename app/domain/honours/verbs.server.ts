import { keepers } from '#app/domain/enterprises/permissions.ts'
import { change, creation, filterOf } from '#app/domain/record.ts'
import { recordAnswers } from '#app/domain/record-answers.ts'
import { recordReads, recordVerbs } from '#app/domain/record-verbs.server.ts'
import { get, keptHonours as kept, list } from './honours.server.ts'
import { honour } from './record.ts'

const answers = recordAnswers('Honour', honour, ['honours.change', 'honours.remove'])
const word = { named: 'honours', called: 'an honour', kept } as const

export const honourVerbs = recordVerbs({
  ...{ ...word, verbs: ['add', 'change'], roles: keepers, answer: answers.One },
  forms: [creation(honour), change(honour)],
})

export const honourReads = recordReads({
  ...{ ...word, lists: 'the honours of firms and projects', filter: filterOf(honour), get, list, answers },
})
