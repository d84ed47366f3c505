/** Levels, channels and states of a service ticket (domain.md §3.2, §3.3). */
export const levels = ['p0', 'p1', 'p2', 'p3', 'p4'] as const
export type Level = (typeof levels)[number]

export const ticketChannels = [
  'phone',
  'wechat',
  'walk_in',
  'visit',
  'hotline',
  'green_channel',
  'online',
] as const
export type TicketChannel = (typeof ticketChannels)[number]

/** The main line, then the side states. */
export const ticketStates = [
  'new',
  'accepted',
  'dispatched',
  'signed_for',
  'in_progress',
  'on_site',
  'resolved',
  'confirmed',
  'followed_up',
  'archived',
  'parked',
  'merged',
  'withdrawn',
] as const
export type TicketState = (typeof ticketStates)[number]

export const satisfactions = ['very_satisfied', 'satisfied', 'mostly_satisfied', 'dissatisfied'] as const
export type Satisfaction = (typeof satisfactions)[number]
