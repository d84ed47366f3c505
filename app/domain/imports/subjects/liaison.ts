import { liaisonMessages } from '#app/domain/liaison/messages.ts'
import { firmOf, history } from './firms.ts'
import { choicesIn, formTargets, type Subject } from './subject.ts'

/** One cadre for one firm, from a day on. */
export const assignments: Subject = {
  word: 'assignments',
  titles: ['联系', '结对', '一户一干部', '包联', '联系干部', '干部包企', 'Assignments', 'Liaison'],
  needs: [['enterpriseId', 'accountId']],
  parts: { end: { word: 'assignmentEnds' }, history: { word: 'history' } },
  targets: [
    ...firmOf('enterpriseId'),
    ...formTargets(
      liaisonMessages,
      {
        accountId: { kind: 'looked', looked: 'account' },
        kind: {
          kind: 'choice',
          choices: choicesIn(
            { 'zh-CN': liaisonMessages['zh-CN'].kinds, en: liaisonMessages.en.kinds },
            { primary: ['A', '主', '主办'], deputy: ['B', '副', '协办'] },
          ),
        },
        fromOn: { kind: 'day' },
        reason: { kind: 'text' },
      },
      {
        also: {
          accountId: ['联系干部', '包联干部', '干部姓名', '责任干部', '驻企服务员', 'Liaison cadre'],
          kind: ['AB角', 'A/B角', '联系角色', '类型'],
          fromOn: ['起始日期', '开始日期', '结对日期', '联系起始日', 'Since', 'Start'],
          reason: ['备注', '说明'],
        },
      },
    ),
    ...formTargets(
      liaisonMessages,
      { toOn: { kind: 'day' } },
      { part: 'end', also: { toOn: ['结束日期', '终止日期', '解除日期', 'End'] } },
    ),
    ...history,
  ],
}
