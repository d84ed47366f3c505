import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { enterprise } from '#app/domain/enterprises/record.ts'
import { note } from '#app/domain/notes/record.ts'
import { contactTargets } from './contacts.ts'
import { firmCodes, firmNames, history, sample } from './firms.ts'
import { choicesIn, formTargets, type Subject, target, targetsOf } from './subject.ts'

const also = {
  name: firmNames,
  uscc: firmCodes,
  nameEn: ['英文名称', '企业英文名', 'Name in English'],
  aliases: ['简称', '企业简称', '曾用名', '又名', 'Short name', 'Former names'],
  originCityCode: ['来源地', '所在城市', '总部城市', '总部所在地', '城市', 'City', 'From'],
  industryCode: ['所属行业', '行业类别', '行业分类', '产业', '产业类别', 'Sector', 'Trade'],
  product: ['主营产品', '主营业务', '主要产品', '产品领域', '领域', 'Main product', 'Main business'],
  tier: ['企业分类', '分级', '等级', '企业等级', '走访等级', 'Class'],
  address: ['企业地址', '注册地址', '经营地址', '办公地址', '通讯地址', '详细地址', 'Office address'],
  website: ['网址', '企业网址', '网站', '官方网站', 'Web site', 'URL'],
  headcount: [
    '人数',
    '员工数',
    '员工人数',
    '职工人数',
    '从业人数',
    '企业人数',
    '在职人数',
    'Staff',
    'Employees',
  ],
  headcountOn: ['人数统计日期', '人数截至', 'Staff as of'],
  intro: ['企业简介', '公司简介', '企业介绍', '基本情况', 'Introduction', 'Profile'],
}

const tierNames = choicesIn(
  { 'zh-CN': enterpriseMessages['zh-CN'].tierNames, en: enterpriseMessages.en.tierNames },
  { a: ['甲类', 'A级'], b: ['乙类', 'B级'], c: ['丙类', 'C级'] },
)

export const enterprises: Subject = {
  word: 'enterprises',
  titles: [
    '企业',
    '企业台账',
    '企业名录',
    '企业信息',
    '入园企业',
    '落户企业',
    '企业名单',
    'Firms',
    'Enterprises',
    'Companies',
  ],
  needs: [['name']],
  parts: {
    contacts: { word: 'contacts', many: true },
    placement: { word: 'placement' },
    primary: { word: 'assignments', always: { kind: 'primary' } },
    deputy: { word: 'assignments', always: { kind: 'deputy' } },
    note: { word: 'notes' },
    history: { word: 'history' },
  },
  targets: [
    ...targetsOf(enterprise, {
      also,
      specially: {
        uscc: { kind: 'code' },
        originCityCode: { kind: 'looked', looked: 'city' },
        industryCode: { kind: 'looked', looked: 'industry' },
        tier: { choices: tierNames },
        headcount: { atLeast: 'headcountAtLeast' },
        headcountAtLeast: null,
      },
    }),
    ...contactTargets,
    ...formTargets(
      enterpriseMessages,
      {
        patchId: { kind: 'looked', looked: 'patch' },
        status: {
          kind: 'choice',
          choices: choicesIn(
            { 'zh-CN': enterpriseMessages['zh-CN'].statuses, en: enterpriseMessages.en.statuses },
            {
              resident: ['已落户', '在园', '已入驻'],
              prospect: ['意向企业', '潜在'],
              left: ['已迁出', '注销'],
            },
          ),
        },
        residentSince: { kind: 'day' },
      },
      {
        part: 'placement',
        also: {
          patchId: ['所属片区', '片', '所在片区', '包片'],
          status: ['企业状态', '落户状态'],
          residentSince: ['入园日期', '入园时间', '落户时间', '入驻日期', '入驻时间'],
        },
      },
    ),
    target(
      'primary.accountId',
      'looked',
      [
        '联系干部',
        'A角',
        '包联干部',
        '包企干部',
        '挂钩干部',
        '驻企服务员',
        '服务专员',
        '责任干部',
        'Liaison cadre',
        'Cadre',
      ],
      {
        looked: 'account',
      },
    ),
    target('primary.fromOn', 'day', ['联系起始日', '结对日期', '包联日期', '结对时间', 'Liaison since']),
    target('deputy.accountId', 'looked', ['B角', '副联系干部', '协办干部', 'Deputy cadre'], {
      looked: 'account',
    }),
    ...targetsOf(note, { part: 'note', also: { text: ['备注说明', '说明', '其他', 'Remarks', 'Comment'] } }),
    sample,
    ...history,
  ],
}
