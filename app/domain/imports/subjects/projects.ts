import { projectMessages } from '#app/domain/projects/messages.ts'
import { type AmountKind, amountKinds } from '#app/domain/projects/parts/amount.ts'
import { stageMessages } from '#app/domain/projects/stages/messages.ts'
import { type Stage, stages } from '#app/domain/projects/stages/stages.ts'
import { locales } from '#app/i18n/messages.ts'
import { contactTargets } from './contacts.ts'
import { firmOf, history } from './firms.ts'
import { choicesIn, formTargets, type Part, type Subject, type Target, target } from './subject.ts'

const { 'zh-CN': zh, en } = stageMessages

const amountsCalled: Record<AmountKind, string[]> = {
  planned: [
    '计划投资',
    '总投资',
    '投资额',
    '投资总额',
    '计划投资额',
    '投资规模',
    '预计投资',
    'Investment',
    'Total investment',
  ],
  contracted: ['协议投资额', '协议总投资', '签约金额', '合同金额', '合同投资额', 'Contracted investment'],
  arrived: ['到位资金', '累计到位资金', '实际到位', '实到资金', 'Funds arrived'],
  in_year: ['本年到位资金', '当年到位', '当年到位资金', '年内到位', 'Arrived in the year'],
}
const amountTargets = amountKinds.map((kind) =>
  target(`${kind}.amount`, 'money', [
    ...locales.map((locale) => stageMessages[locale].amounts[kind]),
    ...amountsCalled[kind],
  ]),
)
const amountParts = Object.fromEntries(
  amountKinds.map((kind): [string, Part] => [kind, { word: 'amounts', always: { kind } }]),
)

const stagesCalled: Partial<Record<Stage, string[]>> = {
  lead: ['线索登记日期', '首次联系日期'],
  contact: ['首次接洽日期', '对接日期'],
  inspection: ['来园考察日期', '实地考察日期'],
  registered: ['落户日期', '落户时间', '落地日期', '落地时间', '注册登记日期'],
  moved_in: ['入园日期', '入园时间', '进驻日期'],
  started: ['开工建设日期'],
}
/** The day on which each stage was entered: the project's history. */
const stageTargets: Target[] = stages.map((stage) =>
  target(
    `${stage}.onDay`,
    'day',
    [
      ...['日期', '时间', '日'].map((day) => `${zh.stages[stage]}${day}`),
      ...['date', 'on', 'day'].map((day) => `${en.stages[stage]} ${day}`),
      ...(stagesCalled[stage] ?? []),
    ],
    { orYear: true },
  ),
)
const stageParts = Object.fromEntries(
  stages.map((stage): [string, Part] => [stage, { word: 'stages', always: { to: stage } }]),
)

const states = choicesIn(
  { 'zh-CN': { ...zh.stages, ...zh.exits }, en: { ...en.stages, ...en.exits } },
  {
    lead: ['线索阶段', '储备'],
    contact: ['对接', '接触', '在接洽', '初步接洽'],
    inspection: ['已考察', '来访考察'],
    negotiation: ['在谈', '谈判', '洽谈中', '深入洽谈', '在谈项目'],
    review: ['研判', '评审', '联审', '拟签约'],
    signed: ['已签约', '签约项目'],
    registered: ['已注册', '落户', '已落户', '落地', '已落地'],
    moved_in: ['已入驻', '入园'],
    operating: ['已运营', '运营中', '投入运营'],
    started: ['已开工', '在建', '建设中'],
    producing: ['已投产', '竣工投产'],
    lost: ['已流失', '终止', '放弃'],
    shelved: ['暂缓', '已搁置', '暂停'],
  },
)

/** What has a name may be anything: one of these beside it makes it a project. */
const telling = [
  'enterpriseId',
  'standing.stage',
  'template',
  'channel',
  'need',
  'nextStep',
  'decisionOn',
  'ownerId',
  'teamId',
  'originCityCode',
  'referrerName',
  'codeName',
  'moves.said',
  ...amountKinds.map((kind) => `${kind}.amount`),
  ...stages.map((stage) => `${stage}.onDay`),
]

export const projects: Subject = {
  word: 'projects',
  titles: ['项目', '招商项目', '项目台账', '在谈项目', '签约项目', '落户项目', '重点项目', 'Projects'],
  needs: [
    ...telling.map((key) => ['title', key]),
    ['enterpriseId', 'planned.amount'],
    ['enterpriseId', 'standing.stage'],
  ],
  parts: {
    ...amountParts,
    ...stageParts,
    standing: { word: 'standing' },
    moves: { word: 'stages' },
    contacts: { word: 'contacts', many: true },
    note: { word: 'notes' },
    history: { word: 'history' },
  },
  targets: [
    ...firmOf('enterpriseId', ['投资方', '投资单位', '投资企业', '投资主体', '客商名称', 'Investor']),
    ...formTargets(
      projectMessages,
      {
        title: { kind: 'text' },
        titleEn: { kind: 'text' },
        template: { kind: 'choice', choices: choicesIn({ 'zh-CN': zh.templates, en: en.templates }) },
        codeName: { kind: 'text' },
        confidential: { kind: 'tick' },
        channel: {
          kind: 'choice',
          choices: choicesIn(
            { 'zh-CN': zh.channels, en: en.channels },
            {
              outbound_visit: ['外出招商', '走访'],
              association: ['协会', '协会引荐'],
              enterprise_referral: ['企业引荐', '企业推荐'],
              walk_in: ['主动上门', '自来'],
              online: ['网络', '线上'],
            },
          ),
        },
        referrerEnterpriseId: { kind: 'looked', looked: 'enterprise' },
        referrerAssociationId: { kind: 'looked', looked: 'association' },
        referrerName: { kind: 'text' },
        originCityCode: { kind: 'looked', looked: 'city' },
        need: { kind: 'text' },
        decisionOn: { kind: 'day' },
        nextStep: { kind: 'text' },
        ownerId: { kind: 'looked', looked: 'account' },
        teamId: { kind: 'looked', looked: 'team' },
        collaboratorIds: { kind: 'lookedEach', looked: 'account' },
      },
      {
        also: {
          title: ['项目', '名称', '招商项目', 'Project', 'Project name'],
          template: ['项目类型', '项目类别', '落地方式'],
          codeName: ['项目代号', '保密代号'],
          confidential: ['是否保密'],
          channel: ['项目来源', '招商渠道', '信息来源', '招商方式', 'Channel'],
          originCityCode: ['来源城市', '来源地', '投资方所在地', '总部所在地', '所在城市'],
          need: ['项目需求', '企业需求', '项目概况', '项目内容', '建设内容', '项目简介', 'Description'],
          decisionOn: ['预计决策日', '企业决策日期'],
          nextStep: ['下一步工作', '下步计划'],
          ownerId: ['责任人', '项目负责人', '招商负责人', '跟进人', '招商专员', '项目经理', 'Project owner'],
          teamId: ['招商小队', '招商队', '红色招商小分队', '责任部门'],
        },
      },
    ),
    ...amountTargets,
    target('in_year.year', 'count', ['到位年度', '资金到位年度', 'Year arrived']),
    ...stageTargets,
    target('moves.said', 'text', ['阶段经过', '阶段历程', 'Stage history']),
    target(
      'standing.stage',
      'choice',
      [
        '阶段',
        '项目阶段',
        '当前阶段',
        '项目进展阶段',
        '进展',
        '项目状态',
        '目前进展',
        'Stage',
        'Current stage',
      ],
      {
        choices: states,
      },
    ),
    target('standing.isKey', 'tick', ['是否重点项目', '重点项目', 'Key project']),
    target('standing.leftOn', 'day', [
      '流失日期',
      '流失时间',
      '退出日期',
      '迁出日期',
      '搁置日期',
      'Left on',
      'Lost on',
    ]),
    target('standing.reason', 'text', [
      '流失原因',
      '退出原因',
      '未落地原因',
      '搁置原因',
      'Lost reason',
      'Reason for leaving',
    ]),
    target('standing.rivalCityCode', 'looked', ['胜出城市', 'City that won'], { looked: 'city' }),
    target('standing.rivalName', 'text', ['胜出园区', 'Park that won']),
    ...contactTargets,
    target('note.text', 'text', ['备注', '备注说明', 'Note', 'Remarks']),
    ...history,
  ],
}
