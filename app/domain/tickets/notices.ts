import type { Notices } from '#app/domain/notice.ts'

export const ticketNotices = {
  'ticket.raised': { to: ['desk'], presses: true, asks: true },
  'ticket.dispatched': { to: ['handler'], presses: true, asks: true },
  'ticket.returned': { to: ['receiver'], presses: true, asks: true },
  'ticket.reopened': { to: ['handler'], presses: true, asks: true },
  'ticket.whistled': { to: ['handler', 'receiver'], presses: true, asks: true },
  'ticket.supervised': { to: ['handler', 'receiver'], presses: true, asks: true },
  'ticket.resolved': { to: ['receiver'], presses: false, asks: true },
  'ticket.parkAsked': { to: ['leadership'], presses: false, asks: true },
  'ticket.extensionAsked': { to: ['leadership'], presses: false, asks: true },
  'ticket.responseLate': { to: ['handler', 'receiver'], presses: true, asks: true },
  'ticket.solveLate': { to: ['handler', 'receiver'], presses: true, asks: true },
} as const satisfies Notices
