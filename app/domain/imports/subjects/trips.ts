import { tripMessages } from '#app/domain/visits/trips-messages.ts'
import { history } from './firms.ts'
import { choicesIn, formTargets, type Subject } from './subject.ts'

const { 'zh-CN': zh, en } = tripMessages

/** 外出招商: several days in one city; the visits on it are a sheet of their own. */
export const trips: Subject = {
  word: 'trips',
  titles: ['外出招商', '出差', '外出', '招商外出', '外出计划', 'Trips'],
  needs: [
    ['title', 'cityCode', 'fromOn'],
    ['title', 'fromOn', 'toOn'],
  ],
  parts: { history: { word: 'history' } },
  targets: [
    ...formTargets(
      tripMessages,
      {
        title: { kind: 'text' },
        kind: { kind: 'choice', choices: choicesIn({ 'zh-CN': zh.kinds, en: en.kinds }) },
        cityCode: { kind: 'looked', looked: 'city' },
        teamId: { kind: 'looked', looked: 'team' },
        fromOn: { kind: 'day' },
        toOn: { kind: 'day' },
        memberIds: { kind: 'lookedEach', looked: 'account' },
        purpose: { kind: 'text' },
        summary: { kind: 'text' },
      },
      {
        also: {
          title: ['外出名称', '外出主题', '招商活动', 'Trip'],
          cityCode: ['目的地', '前往城市', '外出城市', 'Destination'],
          teamId: ['小分队', '招商小队', 'Team'],
          fromOn: ['出发日期', '外出日期', 'Left on', 'From'],
          toOn: ['返回日期', '结束日期', 'Back on', 'Until'],
          memberIds: ['外出人员', '同行人员', '参加人员', '出差人员', 'Travellers'],
          purpose: ['外出目的', '任务'],
          summary: ['外出小结', '成果', '总结'],
        },
      },
    ),
    ...history,
  ],
}
