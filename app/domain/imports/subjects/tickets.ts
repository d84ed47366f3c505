import { ticketMessages } from '#app/domain/tickets/messages.ts'
import { firmOf, history } from './firms.ts'
import { choicesIn, formTargets, type Subject, target } from './subject.ts'

const { 'zh-CN': zh, en } = ticketMessages

export const tickets: Subject = {
  word: 'tickets',
  titles: ['工单', '诉求', '企业诉求', '诉求台账', '服务工单', '问题清单', '报修', 'Tickets', 'Requests'],
  needs: [
    ['title', 'receivedDay'],
    ['title', 'categoryCode'],
    ['title', 'enterpriseId', 'outcome.state'],
    ['title', 'requesters.name'],
  ],
  parts: {
    requesters: { word: 'requesters', into: 'requesters', many: true },
    clock: { word: 'clock' },
    outcome: { word: 'outcome' },
    calls: { word: 'calls' },
    history: { word: 'history' },
  },
  targets: [
    ...firmOf('enterpriseId', ['报修单位', '诉求企业', '反映单位', '提出企业', '报单单位']),
    ...formTargets(
      ticketMessages,
      {
        title: { kind: 'text' },
        description: { kind: 'text' },
        categoryCode: { kind: 'looked', looked: 'ticketCategory' },
        channel: {
          kind: 'choice',
          choices: choicesIn(
            { 'zh-CN': zh.channels, en: en.channels },
            {
              phone: ['来电', '电话报修'],
              hotline: ['12345', '12345热线'],
              walk_in: ['上门', '现场'],
              visit: ['走访收集'],
            },
          ),
        },
        level: {
          kind: 'choice',
          choices: choicesIn(
            { 'zh-CN': zh.levels, en: en.levels },
            { p0: ['特急', '急难'], p1: ['紧急', '急'], p2: ['一般', '普通'], p3: ['协调'], p4: ['疑难'] },
          ),
        },
        receivedDay: { kind: 'day', timeField: 'receivedTime', exact: true },
        receivedTime: { kind: 'time', exact: true },
        deadlineDay: { kind: 'day', timeField: 'deadlineTime', exact: true },
        deadlineTime: { kind: 'time', exact: true },
        deadlineName: { kind: 'text' },
        promisedDay: { kind: 'day', timeField: 'promisedTime', exact: true },
        siteAddress: { kind: 'text' },
        handlerId: { kind: 'looked', looked: 'account' },
      },
      {
        also: {
          title: [
            '诉求',
            '诉求内容',
            '问题',
            '问题描述',
            '事项名称',
            '诉求事项',
            '报修内容',
            '反映问题',
            '工单标题',
            'Title',
            'Subject',
            'Request',
          ],
          description: ['详细描述', '详细情况', '具体内容', '诉求详情', 'Description'],
          categoryCode: ['诉求类别', '问题类别', '工单类别', '类型', '问题类型', '诉求类型'],
          channel: ['来源', '受理渠道', '诉求来源', '受理方式', 'Channel'],
          level: ['紧急程度', '优先级', '等级', 'Priority'],
          receivedDay: [
            '受理日期',
            '受理时间',
            '报修日期',
            '报修时间',
            '诉求日期',
            '提出日期',
            '提出时间',
            '反映时间',
            '登记时间',
            'Received',
            'Date',
            'Reported on',
          ],
          deadlineDay: ['办结期限', '截止日期', '要求完成时间', 'Deadline'],
          siteAddress: ['地点', '报修地点', '房间号', '位置', 'Location'],
          handlerId: ['处理人', '承办人', '责任人', '办理人', '受理人', 'Handled by'],
        },
      },
    ),
    target('requesters.name', 'people', [
      '报单人',
      '报修人',
      '反映人',
      '联系人',
      '提出人',
      'Requester',
      'Contact',
    ]),
    target('requesters.phone', 'phone', ['电话', '联系电话', '报修电话', '手机', 'Phone']),
    target('requesters.sample', 'tick', ['报单人示例', 'Sample requester']),
    target(
      'outcome.state',
      'choice',
      ['状态', '办理状态', '办理情况', '处理状态', '是否办结', 'State', 'Status'],
      {
        choices: choicesIn(
          { 'zh-CN': zh.states, en: en.states },
          {
            resolved: ['办结', '已处理', '已解决', '已完成', '是', 'Resolved', 'Closed'],
            in_progress: ['办理中', '处理中', '正在办理', '否', 'Open'],
            new: ['未受理'],
          },
        ),
      },
    ),
    target(
      'clock.respondedOn',
      'day',
      ['首次应答时间', '应答时间', '首次联系时间', '响应时间', 'First answered'],
      {
        timeField: 'respondedTime',
        exact: true,
      },
    ),
    target('clock.acceptedOn', 'day', ['受理完成时间', '正式受理时间', 'Accepted on'], {
      timeField: 'acceptedTime',
      exact: true,
    }),
    target('clock.dispatchedOn', 'day', ['派单时间', '派单日期', '转办时间', '交办时间', 'Dispatched on'], {
      timeField: 'dispatchedTime',
      exact: true,
    }),
    target('clock.onSiteOn', 'day', ['到场时间', '上门时间', '到达现场时间', 'On site on'], {
      timeField: 'onSiteTime',
      exact: true,
    }),
    target('clock.confirmedOn', 'day', ['企业确认时间', '确认时间', '签字确认日期', 'Confirmed on'], {
      timeField: 'confirmedTime',
      exact: true,
    }),
    target('clock.closedOn', 'day', ['归档时间', '归档日期', '关闭时间', '销号日期', 'Archived on'], {
      timeField: 'closedTime',
      exact: true,
    }),
    target('clock.responseDueOn', 'day', ['应答时限', '应答到期', 'Answer due'], {
      timeField: 'responseDueTime',
      exact: true,
    }),
    target('clock.solveDueOn', 'day', ['办结时限', '到期时间', '规定办结时间', 'Solution due'], {
      timeField: 'solveDueTime',
      exact: true,
    }),
    target('clock.originalDueOn', 'day', ['原办结时限', 'First solution due'], {
      timeField: 'originalDueTime',
      exact: true,
    }),
    target('clock.firstReceiverId', 'looked', ['首接人', '首接责任人', '接单人', 'First receiver'], {
      looked: 'account',
    }),
    target(
      'outcome.doneOn',
      'day',
      ['办结日期', '办结时间', '完成日期', '完成时间', '解决日期', 'Resolved on', 'Closed on'],
      { timeField: 'doneTime', exact: true },
    ),
    target('outcome.rootCause', 'text', ['根本原因', '问题原因', '产生原因', 'Root cause']),
    target('outcome.solution', 'text', [
      '怎么解决的',
      '处理结果',
      '办理结果',
      '解决情况',
      '处理情况',
      '答复内容',
      'Solution',
      'Resolution',
    ]),
    target('outcome.satisfaction', 'choice', ['满意度', '满意吗', '企业评价', '回访结果', 'Satisfaction'], {
      choices: choicesIn(
        { 'zh-CN': zh.satisfactions, en: en.satisfactions },
        { satisfied: ['较满意', '比较满意'], dissatisfied: ['不太满意', '很不满意'] },
      ),
    }),
    target('calls.solved', 'choice', ['是否解决', '事情解决了吗', '回访是否解决', 'Solved'], {
      choices: [
        { code: 'yes', names: ['是', 'Yes', '已解决', '解决'] },
        { code: 'no', names: ['否', 'No', '未解决', '没有解决'] },
      ],
    }),
    target('calls.at', 'day', ['回访时间', '回访日期', 'Followed up on'], {
      timeField: 'atTime',
      exact: true,
    }),
    target('calls.callerId', 'looked', ['回访人', '回访员', 'Followed up by'], { looked: 'account' }),
    target('calls.missed', 'count', ['回访未接通次数', '未接通次数', 'Unanswered calls']),
    target('outcome.recheckOn', 'day', ['复核日', '复核日期', 'Re-check on']),
    target('outcome.parkReason', 'text', ['挂账原因', 'Why parked']),
    target('outcome.mergedInto', 'text', ['并入工单', '合并到', 'Merged into']),
    ...history,
  ],
}
