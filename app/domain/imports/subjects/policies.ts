import { policyMessages } from '#app/domain/policies/messages.ts'
import { policy } from '#app/domain/policies/record.ts'
import { history, sample } from './firms.ts'
import { choicesIn, type Subject, targetsOf } from './subject.ts'

const levels = choicesIn(
  { 'zh-CN': policyMessages['zh-CN'].levels, en: policyMessages.en.levels },
  {
    national: ['国家级', '中央'],
    provincial: ['省级'],
    municipal: ['市级'],
    district: ['区级', '县级', '区县'],
    park: ['园区级'],
  },
)

export const policies: Subject = {
  word: 'policies',
  titles: ['政策', '政策库', '惠企政策', '政策清单', 'Policies'],
  needs: [
    ['title', 'number'],
    ['title', 'issuer'],
    ['title', 'level', 'summary'],
  ],
  parts: { history: { word: 'history' } },
  targets: [
    ...targetsOf(policy, {
      also: {
        title: ['政策名称', '政策', '文件名称', 'Policy', 'Policy title'],
        number: ['发文字号', '文件号', '政策文号', 'Number'],
        issuer: ['发文机关', '发布单位', '出台单位', '发布部门', 'Issuer'],
        level: ['政策层级', '级别', '政策级别'],
        validFrom: ['生效日期', '施行日期', '实施日期', '开始日期'],
        validTo: ['失效日期', '截止日期', '有效期至', '到期日'],
        legalBasis: ['依据', '政策依据'],
        summary: ['摘要', '政策内容', '主要内容', '支持内容', '政策要点'],
        conditions: ['条件', '申报条件', '适用对象'],
      },
      specially: { level: { choices: levels } },
    }),
    sample,
    ...history,
  ],
}
