import { type Kind, type Target, target } from './subject.ts'

const names = [
  '企业名称',
  '企业',
  '单位名称',
  '公司名称',
  '公司',
  '单位',
  '客户名称',
  '客户',
  '企业全称',
  'Firm',
  'Company',
  'Company name',
  'Enterprise',
]
const codes = [
  '统一社会信用代码',
  '信用代码',
  '社会信用代码',
  '税号',
  '纳税人识别号',
  'Unified social credit code',
  'Credit code',
  'USCC',
  'Tax number',
]

export const firmNames = names
export const firmCodes = codes

/** The firm of a row, by its name and its code. */
export const firmOf = (field: string, also: readonly string[] = [], kind: Kind = 'looked'): Target[] => [
  target(field, kind, [...names, ...also], { looked: 'enterprise' }),
  target(field, 'code', codes, { looked: 'enterprise', byCode: true }),
]

/** That the record is an example, and nobody's: said once, when it is made. */
export const sample: Target = target('sample', 'tick', ['示例', 'Sample'])

/** Who wrote the row down at the time, and when: a ledger's history, and nobody's right. */
export const history: Target[] = [
  target(
    'history.author',
    'looked',
    ['记录人', '登记人', '填报人', '录入人', '经办登记人', 'Recorded by', 'Author'],
    {
      looked: 'account',
    },
  ),
  target('history.recordedOn', 'day', [
    '登记日期',
    '记录日期',
    '录入日期',
    '填报日期',
    '登记时间',
    'Recorded on',
  ]),
]
