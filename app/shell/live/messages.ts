import { defineMessages } from '#app/i18n/messages.ts'

/** What an open browser says of an event that concerns its user; each event of a word's `notices.ts`. */
export const letterMessages = defineMessages(
  {
    open: '打开',
    events: {
      'ticket.raised': '来了新工单',
      'ticket.dispatched': '有工单派给你',
      'ticket.returned': '有工单退回给你',
      'ticket.reopened': '你的工单要重办',
      'ticket.whistled': '你的工单有人吹哨',
      'ticket.supervised': '你的工单被督办',
      'ticket.resolved': '你首接的工单办结了',
      'ticket.parkAsked': '有工单申请挂账，等你批',
      'ticket.extensionAsked': '有工单申请延期，等你批',
      'ticket.responseLate': '工单应答超时',
      'ticket.solveLate': '工单办结超时',
      'task.given': '有任务交办给你',
      'task.late': '你有任务逾期',
      'project.stageApplied': '有阶段变更等你认定',
      'project.stageConfirmed': '你的项目通过认定',
      'project.stageRefused': '你的阶段申请被退回',
      'project.assigned': '有项目交给你',
    },
  },
  {
    open: 'Open',
    events: {
      'ticket.raised': 'A new ticket came in',
      'ticket.dispatched': 'A ticket was dispatched to you',
      'ticket.returned': 'A ticket came back to you',
      'ticket.reopened': 'Your ticket has to be done again',
      'ticket.whistled': 'Other units were called to your ticket',
      'ticket.supervised': 'Your ticket has a written reminder',
      'ticket.resolved': 'A ticket you took in is done',
      'ticket.parkAsked': 'A ticket asks to be parked and waits for you',
      'ticket.extensionAsked': 'A ticket asks for an extension and waits for you',
      'ticket.responseLate': 'A ticket was not answered in time',
      'ticket.solveLate': 'A ticket was not solved in time',
      'task.given': 'A task was given to you',
      'task.late': 'A task of yours is overdue',
      'project.stageApplied': 'A stage waits for your confirmation',
      'project.stageConfirmed': 'Your project was confirmed',
      'project.stageRefused': 'Your application was sent back',
      'project.assigned': 'A project was given to you',
    },
  },
)
