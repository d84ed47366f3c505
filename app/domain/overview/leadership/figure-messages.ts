import { defineMessages } from '#app/i18n/messages.ts'

export const figureMessages = defineMessages(
  {
    unit: { firms: (_: number) => '家', projects: (_: number) => '个', events: '次' },
    say: {
      landed: { year: '今年新落地', last: (year: number) => `${year} 年新落地`, all: '历年新落地' },
      landedContext: (target: number, done: string, elapsed: string) =>
        `目标 ${target} 个，完成 ${done}，时序 ${elapsed}`,
      landedNoTarget: '未设目标',
      landedBasis: '流量：期内首次认定注册，不含鲲鹏',
      landedAsOf: '累计落地',
      landedAsOfContext: (n: number) => `另有签约未落地 ${n} 个`,
      landedAsOfBasis: '存量：历年认定注册，不含鲲鹏',
      inTalk: '在谈',
      inTalkContext: (n: number) => (n ? `${n} 家超过 60 天未推进` : '没有超过 60 天未推进的'),
      yearOnly: (n: number) => `另有 ${n} 个只知年份，未计入`,
      cities: (names: string, count: number) => `${names}等 ${count} 城`,
      inTalkBasis: (first: string, last: string) => `存量：${first}至${last}，按企业去重`,
      visited: { year: '今年外出走访', last: (year: number) => `${year} 年外出走访`, all: '历年外出走访' },
      visitedContext: (events: number, trips: number, cities: string) =>
        `${events} 次，外出招商 ${trips} 批${cities && `（${cities}）`}`,
      visitedBasis: '流量：当面走访，去重；线上不计',
    },
  },
  {
    unit: {
      firms: (n) => (n === 1 ? 'firm' : 'firms'),
      projects: (n) => (n === 1 ? 'project' : 'projects'),
      events: 'times',
    },
    say: {
      landed: { year: 'Landed this year', last: (year) => `Landed in ${year}`, all: 'Landed over the years' },
      landedContext: (target, done, elapsed) => `Target ${target}, ${done} done, ${elapsed} of the year gone`,
      landedNoTarget: 'No target set',
      landedBasis: 'Flow: first confirmed as registered in the period, without Kunpeng',
      landedAsOf: 'Landed in all',
      landedAsOfContext: (n) => `${n} more signed but not landed`,
      landedAsOfBasis: 'Stock: ever confirmed as registered, without Kunpeng',
      inTalk: 'In talk',
      inTalkContext: (n) =>
        n ? `${n} without a move for over 60 days` : 'None without a move for over 60 days',
      yearOnly: (n) => `${n} more known by the year alone, not counted`,
      cities: (names, count) => `${names} and more, ${count} cities`,
      inTalkBasis: (first, last) => `Stock: from ${first} to ${last}, each firm once`,
      visited: {
        year: 'Firms visited this year',
        last: (year) => `Firms visited in ${year}`,
        all: 'Firms visited over the years',
      },
      visitedContext: (events, trips, cities) =>
        `${events} ${events === 1 ? 'visit' : 'visits'}, ${trips} ${trips === 1 ? 'trip' : 'trips'}${cities && ` (${cities})`}`,
      visitedBasis: 'Flow: in person, each firm once; online does not count',
    },
  },
)
