import { openStates } from '#app/domain/ticket-states.ts'

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

/** Done as the handler says; the rest is others' word. */
export const doneStates = ['resolved', 'confirmed', 'followed_up', 'archived'] as const
/** The main line, then the side states. */
export const ticketStates = [...openStates, ...doneStates, 'parked', 'merged', 'withdrawn'] as const
export type TicketState = (typeof ticketStates)[number]

export const isOpen = (state: TicketState) => (openStates as readonly TicketState[]).includes(state)

export const satisfactions = ['very_satisfied', 'satisfied', 'mostly_satisfied', 'dissatisfied'] as const
export type Satisfaction = (typeof satisfactions)[number]

/** Why a ticket's clock stands still: whom it waits for. */
export const waitReasons = ['firm', 'other_body'] as const
export type WaitReason = (typeof waitReasons)[number]

export const siteKinds = ['in_park', 'off_park'] as const
export const helperKinds = ['cadre', 'property', 'contractor', 'technician'] as const
export type HelperKind = (typeof helperKinds)[number]

/** So many calls in vain make an invalid sample. */
export const callsInVain = 3
/** After so many returns the office decides who handles it. */
export const maxReturns = 2
/** Same firm, same category, within these days: likely the same matter. */
export const duplicateDays = 14
