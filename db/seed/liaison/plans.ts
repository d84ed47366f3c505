import { cadreId } from '../cadres.ts'
import { seedId } from '../ids.ts'
import { at } from '../instants.ts'

type Action = { title: string; owner?: string; dueOn?: string; task?: boolean }
type Plan = {
  firm: string
  number: number
  status: 'draft' | 'current' | 'superseded'
  goals: string[]
  needs?: string
  risks?: string
  reviewOn?: string
  author: string
  published?: string
  actions: Action[]
  policies: string[]
}

/** 一企一策: real firms get a general plan only. */
export const plans: Plan[] = [
  {
    firm: 'F19',
    number: 1,
    status: 'superseded',
    goals: ['3 月底前全员入驻'],
    needs: '独立机房、装修补助',
    author: 'LEADER',
    published: '2021-01-08 17:00',
    actions: [{ title: '催办装修补助', owner: 'C10', dueOn: '2021-01-20' }],
    policies: ['PO-fitout'],
  },
  {
    firm: 'F19',
    number: 2,
    status: 'current',
    goals: ['机房双路供电 2 月内可用', '6 月底前满 30 人', '首版次奖励一次申报成功'],
    needs: '双路供电；人才公寓 4 套；制造业客户',
    risks: '机房两次跳闸；无联系干部',
    reviewOn: '2021-03-01',
    author: 'LEADER',
    published: '2021-01-29 17:30',
    actions: [
      { title: '核对机房双路供电方案', dueOn: '2021-02-10' },
      { title: '人才公寓 4 套，材料报区里', owner: 'C10', dueOn: '2021-03-31', task: true },
      { title: '首版次奖励申报辅导', owner: 'C10', dueOn: '2021-03-15', task: true },
    ],
    policies: ['PO-first', 'PO-rent', 'PO-talent'],
  },
  {
    firm: 'F18',
    number: 1,
    status: 'current',
    goals: ['春节后装修进场', '3 月入驻', '租金补助三期按时到账'],
    needs: '租金补助第 2 期；更大办公室',
    risks: '原联系干部调离，交接未签',
    reviewOn: '2021-02-26',
    author: 'C09',
    published: '2020-11-06 10:00',
    actions: [
      { title: '租金补助第 2 期兑现', owner: 'C06', dueOn: '2021-02-03', task: true },
      { title: '装修进场条件核对', owner: 'C12', dueOn: '2021-02-24', task: true },
    ],
    policies: ['PO-rent', 'PO-fitout'],
  },
  {
    firm: 'F17',
    number: 1,
    status: 'current',
    goals: ['3 月前完成注册', '落实两块示范田'],
    needs: '贷款；人才住房',
    risks: '预留房源 2月10日 到期；人才公寓条款缺依据',
    reviewOn: '2021-02-22',
    author: 'C09',
    published: '2020-12-28 15:00',
    actions: [
      { title: 'A 楼 302 室续留或放开', owner: 'C06', dueOn: '2021-02-10', task: true },
      { title: '示范田联系农业部门', owner: 'C05', dueOn: '2021-03-05', task: true },
    ],
    policies: ['PO-talent'],
  },
  {
    firm: 'A-sijun',
    number: 1,
    status: 'current',
    goals: ['每季走访一次', '有事当天应答'],
    reviewOn: '2021-03-31',
    author: 'C02',
    published: '2020-09-18 10:00',
    actions: [{ title: '布线等现场工种各备两支队伍', owner: 'C02', dueOn: '2021-02-26', task: true }],
    policies: ['PO-copyright'],
  },
]

const planId = ({ firm, number }: Plan) => seedId(`PL-${firm}-${number}`)

export const planRows = plans.map((plan) => ({
  id: planId(plan),
  enterpriseId: seedId(plan.firm),
  number: plan.number,
  status: plan.status,
  goals: plan.goals,
  needs: plan.needs,
  risks: plan.risks,
  reviewOn: plan.reviewOn,
  authorId: cadreId(plan.author),
  publishedAt: plan.published ? at(plan.published) : null,
  publishedBy: plan.published ? cadreId(plan.author) : null,
  updatedAt: plan.published ? at(plan.published) : undefined,
}))

export const planActionRows = plans.flatMap((plan) =>
  plan.actions.map(({ title, owner, dueOn, task }, position) => ({
    id: seedId(`PA-${planId(plan)}-${position}`),
    planId: planId(plan),
    position,
    title,
    ownerId: owner ? cadreId(owner) : null,
    dueOn,
    taskId: task ? seedId(`TK-${planId(plan)}-${position}`) : null,
  })),
)

/** Published actions with an owner are that person's tasks. */
export const planTaskRows = plans.flatMap((plan) =>
  plan.actions.flatMap(({ title, owner, dueOn, task }, position) =>
    owner && task
      ? [
          {
            id: seedId(`TK-${planId(plan)}-${position}`),
            kind: 'plan_action' as const,
            title,
            ownerId: cadreId(owner),
            givenBy: cadreId(plan.author),
            dueOn,
            enterpriseId: seedId(plan.firm),
            planId: planId(plan),
            createdAt: at(plan.published ?? '2021-01-01 09:00'),
          },
        ]
      : [],
  ),
)

export const planPolicyRows = plans.flatMap((plan) =>
  plan.policies.map((policy) => ({ planId: planId(plan), policyId: seedId(policy) })),
)
