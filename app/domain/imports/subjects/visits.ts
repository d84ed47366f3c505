import { visitFieldMessages } from '#app/domain/visits/field-messages.ts'
import { visitMessages } from '#app/domain/visits/messages.ts'
import { firmOf, history } from './firms.ts'
import { choicesIn, formTargets, type Subject, target } from './subject.ts'

const { 'zh-CN': zh, en } = visitMessages

export const visits: Subject = {
  word: 'visits',
  titles: ['走访', '走访记录', '走访台账', '接待', '接待记录', '外出招商', 'Visits'],
  needs: [
    ['enterpriseIds', 'startedOn'],
    ['associationIds', 'startedOn'],
  ],
  parts: {
    nextStep: { word: 'tasks', into: 'tasks', always: { kind: 'next_step' } },
    promise: { word: 'tasks', into: 'tasks', always: { kind: 'promise' } },
    history: { word: 'history' },
  },
  targets: [
    ...firmOf(
      'enterpriseIds',
      ['走访企业', '拜访企业', '来访企业', '来访单位', '走访对象', '拜访单位', 'Firms', 'Visited firm'],
      'lookedEach',
    ),
    ...formTargets(
      visitFieldMessages,
      {
        mode: {
          kind: 'choice',
          choices: choicesIn(
            { 'zh-CN': zh.modes, en: en.modes },
            {
              outbound: ['外出', '走访', '上门', '外出招商', '上门走访'],
              inbound: ['来访', '接待', '来园', '来园考察'],
              online: ['视频', '线上会议', '云招商', '电话'],
              service: ['服务', '走访服务', '上门服务'],
            },
          ),
        },
        status: {
          kind: 'choice',
          choices: choicesIn(
            { 'zh-CN': zh.statuses, en: en.statuses },
            { held: ['已完成', '完成'], planned: ['计划', '计划中'], cancelled: ['取消'] },
          ),
        },
        startedOn: { kind: 'day', timeField: 'startTime' },
        startTime: { kind: 'time' },
        endedOn: { kind: 'day', timeField: 'endTime' },
        endTime: { kind: 'time' },
        associationIds: { kind: 'lookedEach', looked: 'association' },
        ourIds: { kind: 'lookedEach', looked: 'account' },
        theirs: { kind: 'people' },
        topics: { kind: 'lookedEach', looked: 'topic' },
        needs: { kind: 'text' },
        summary: { kind: 'text' },
        tripId: { kind: 'looked', looked: 'trip' },
        onlineKind: { kind: 'choice', choices: choicesIn({ 'zh-CN': zh.onlineKinds, en: en.onlineKinds }) },
        cityCode: { kind: 'looked', looked: 'city' },
        place: { kind: 'text' },
        confidential: { kind: 'tick' },
      },
      {
        also: {
          mode: ['走访方式', '走访形式', '形式', '类型', '走访类型'],
          startedOn: [
            '走访日期',
            '走访时间',
            '拜访日期',
            '拜访时间',
            '接待日期',
            '接待时间',
            '来访日期',
            '来访时间',
            '日期',
            '时间',
            'Date',
            'Visit date',
            'Day',
          ],
          startTime: ['开始时间', '走访时刻'],
          endedOn: ['结束时间'],
          associationIds: ['走访协会', '协会名称', 'Association'],
          ourIds: [
            '走访人员',
            '走访人',
            '参加人员',
            '陪同人员',
            '接待人',
            '接待人员',
            '走访干部',
            '我方参加人',
            'Our side',
            'Attendees',
          ],
          theirs: [
            '对方参加人',
            '受访人',
            '接访人',
            '来访人员',
            '来访人',
            '企业参加人',
            '企业接待人',
            '联系人',
            'Their side',
          ],
          topics: ['走访主题', '主题', '话题', '走访内容类别'],
          needs: ['企业诉求', '诉求', '企业需求', '问题和诉求', '反映问题', '存在问题', 'Needs'],
          summary: [
            '走访纪要',
            '走访内容',
            '走访情况',
            '洽谈内容',
            '会谈内容',
            '主要内容',
            '情况记录',
            'Summary',
            'Content',
          ],
          place: ['走访地点', '接待地点', '会面地点', 'Location'],
          confidential: ['是否保密'],
        },
      },
    ),
    target('nextStep.title', 'text', [
      '下一步',
      '下一步工作',
      '下步打算',
      '后续工作',
      '跟进事项',
      'Next step',
    ]),
    target('nextStep.dueOn', 'day', ['跟进日期', '下一步期限', 'Next step due']),
    target('promise.title', 'text', ['承诺', '承诺事项', '答复承诺', 'Promise']),
    target('promise.dueOn', 'day', ['承诺期限', '承诺日期', '办结期限', 'Promised by']),
    ...history,
  ],
}
