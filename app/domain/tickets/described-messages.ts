import { defineMessages } from '#app/i18n/messages.ts'
import { ticketMessages } from './messages.ts'

const { 'zh-CN': zh, en } = ticketMessages

export const helperMessages = defineMessages(
  {
    title: '工单协办',
    helperKinds: zh.helperKinds,
    fields: {
      ticket: '工单',
      kind: '类型',
      accountId: '干部',
      name: '姓名',
      firm: '单位',
      trade: '工种',
      electrical: '要动强电',
      certificateNumber: '电工操作证号',
      feeBearer: '费用由谁承担',
      calledOn: '叫人时间',
      arrivedOn: '到场时间',
      leftOn: '离开时间',
      sample: '示例',
    },
  },
  {
    title: 'Request helpers',
    helperKinds: en.helperKinds,
    fields: {
      ticket: 'Request',
      kind: 'Kind',
      accountId: 'Cadre',
      name: 'Name',
      firm: 'Organisation',
      trade: 'Trade',
      electrical: 'Electrical work',
      certificateNumber: 'Electrician’s certificate',
      feeBearer: 'Who pays',
      calledOn: 'Called at',
      arrivedOn: 'Arrived at',
      leftOn: 'Left at',
      sample: 'Sample',
    },
  },
)

export const extensionMessages = defineMessages(
  {
    title: '工单延期',
    statuses: { asked: '待审批', granted: '准', refused: '不准' },
    fields: {
      ticket: '工单',
      askedById: '申请人',
      askedOn: '申请时间',
      newDueOn: '新的期限',
      reason: '原因',
      status: '决定',
      decidedById: '审批人',
      decidedOn: '审批时间',
      note: '说明',
    },
  },
  {
    title: 'Request extensions',
    statuses: { asked: 'Asked', granted: 'Granted', refused: 'Refused' },
    fields: {
      ticket: 'Request',
      askedById: 'Asked by',
      askedOn: 'Asked at',
      newDueOn: 'New due time',
      reason: 'Reason',
      status: 'Decision',
      decidedById: 'Decided by',
      decidedOn: 'Decided at',
      note: 'Note',
    },
  },
)
