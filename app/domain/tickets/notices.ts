import type { Notices } from '#app/domain/notice.ts'

export const ticketNotices = {
  'ticket.raised': { to: ['desk'], presses: true },
  'ticket.dispatched': { to: ['handler'], presses: true },
  'ticket.returned': { to: ['receiver'], presses: true },
  'ticket.reopened': { to: ['handler'], presses: true },
  'ticket.whistled': { to: ['handler', 'receiver'], presses: true },
  'ticket.supervised': { to: ['handler', 'receiver'], presses: true },
  'ticket.resolved': { to: ['receiver'], presses: false },
  'ticket.parkAsked': { to: ['leadership'], presses: false },
  'ticket.extensionAsked': { to: ['leadership'], presses: false },
  'ticket.responseLate': { to: ['handler', 'receiver'], presses: true },
  'ticket.solveLate': { to: ['handler', 'receiver'], presses: true },
} as const satisfies Notices
