import { associationMessages } from '#app/domain/associations/messages.ts'
import { association } from '#app/domain/associations/record.ts'
import { contactTargets } from './contacts.ts'
import { firmOf, history, sample } from './firms.ts'
import { formTargets, type Subject, target, targetsOf } from './subject.ts'

const names = [
  '协会',
  '行业协会',
  '协会全称',
  '商会名称',
  '商会',
  '组织名称',
  'Association',
  'Association name',
]

export const associations: Subject = {
  word: 'associations',
  titles: ['协会', '行业协会', '商会', '协会名录', 'Associations'],
  needs: [['name']],
  parts: { contacts: { word: 'contacts', many: true }, history: { word: 'history' } },
  targets: [
    ...targetsOf(association, {
      also: {
        name: names,
        cityCode: ['城市', '所属城市', '地区'],
        field: ['行业领域', '所属领域', '行业'],
        isResident: ['驻园', '是否驻园', '驻园协会', 'Resident'],
        desk: ['工位', '园内办公地点'],
        intro: ['简介', '协会简介'],
      },
      specially: { cityCode: { kind: 'looked', looked: 'city' } },
    }),
    ...contactTargets,
    sample,
    ...history,
  ],
}

/** Which firms belong to which associations. */
export const members: Subject = {
  word: 'members',
  titles: ['会员', '会员名单', '会员企业', 'Members'],
  needs: [['id', 'enterpriseId']],
  parts: { history: { word: 'history' } },
  targets: [
    target('id', 'looked', ['协会名称', ...names, '所属协会'], { looked: 'association' }),
    ...firmOf('enterpriseId', ['会员企业', '会员单位', '会员', 'Member']),
    ...formTargets(
      associationMessages,
      { sinceOn: { kind: 'day' } },
      { also: { sinceOn: ['入会时间', '加入日期', '加入时间', 'Joined on'] } },
    ),
    ...history,
  ],
}
