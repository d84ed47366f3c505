import type { Requirement } from '#app/domain/projects/stages/evidence.ts'
import type { Stage } from '#app/domain/projects/stages/stages.ts'

/** What proved each confirmed move of the fictional projects. */
export const evidenceFor: Partial<
  Record<Stage, readonly (readonly [requirement: Requirement, description: string])[]>
> = {
  contact: [
    ['screening', '筛选结论：跟进'],
    ['contact_log', '首次有效接洽记录'],
  ],
  inspection: [
    ['need_form', '需求表'],
    ['visit_minutes', '考察纪要与参加人'],
  ],
  negotiation: [['terms_list', '条款清单第 1 稿']],
  review: [
    ['terms_list', '条款清单已双方确认'],
    ['draft_agreement', '投资协议草案'],
    ['rivals', '备选城市已登记'],
    ['fair_competition', '承诺已过公平竞争审查'],
  ],
  signed: [
    ['decision_minutes', '研判会纪要：通过'],
    ['agreement', '招商协议扫描件'],
    ['promises', '双方承诺清单，法律依据与公平竞争审查齐全'],
  ],
  registered: [['licence', '营业执照，信用代码已核验']],
  moved_in: [
    ['lease', '租赁合同'],
    ['site_photos', '现场照片 6 张'],
  ],
}

/** The application that waits for a decision: 松间链信 into review, by 周明远 on 5 February. */
export const pendingEvidence = [
  ['terms_list', '条款清单第 3 稿，何静怡，2月4日'],
  ['draft_agreement', '投资协议草案，周明远，2月5日'],
  ['rivals', '成都、杭州，周明远，1月21日'],
  ['fair_competition', '审查意见，依据 2 件，叶岚，2月5日'],
] as const
