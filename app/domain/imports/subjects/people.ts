import { ownContactTargets } from './contacts.ts'
import { firmCodes, history, sample } from './firms.ts'
import { type Subject, target } from './subject.ts'

/** A sheet of people alone. */
export const people: Subject = {
  word: 'contacts',
  titles: ['联系人', '通讯录', '企业联系人', '联系人名单', 'Contacts', 'People'],
  needs: [
    ['name', 'enterpriseId'],
    ['name', 'associationId'],
  ],
  parts: { history: { word: 'history' } },
  targets: [
    ...ownContactTargets,
    target('enterpriseId', 'code', firmCodes, { looked: 'enterprise', byCode: true }),
    sample,
    ...history,
  ],
}
