import { describe, expect, test } from 'vitest'
import { arrangeSteps, isAside, stepGroups } from '#app/domain/tickets/page/step-order.ts'
import type { TicketDetail } from '#app/domain/tickets/queries.server.ts'
import { type Step, steps } from '#app/domain/tickets/transitions.ts'

type Helper = TicketDetail['helpers'][number]
const waitedFor = [{ arrivedAt: null } as Helper]

/** A ticket whose reader can take these steps. */
const ticket = (possible: readonly Step[], facts: object = {}) => ({
  abilities: Object.fromEntries(
    steps.map((step) => [`tickets.${step}`, possible.includes(step) || 'forbidden']),
  ) as TicketDetail['abilities'],
  awaits: { next: [], parking: false },
  people: { firstReceiver: null, handler: null, handlerSigned: true },
  followUps: [],
  siteKind: null,
  helpers: [],
  ...facts,
})

const handling: Step[] = ['helperArrived', 'addHelper', 'promise', 'resolve', 'askPark', 'whistle', 'note']
const watching: Step[] = ['dispatch', 'addHelper', 'promise', 'merge', 'withdraw', 'correct', 'supervise']

describe('what a ticket offers its reader', () => {
  test('the handler of a matter of money says that it is done; who arrives beside him waits in the menu', () => {
    const { main, more } = arrangeSteps(ticket(handling, { helpers: waitedFor }))
    expect(main).toEqual(['resolve'])
    expect(more[0]).toEqual(['work', ['helperArrived', 'addHelper', 'whistle']])
  })

  test('on site it is the arrival first, then that it is done, then who else arrived', () => {
    const site = { siteKind: 'off_park', helpers: waitedFor }
    expect(arrangeSteps(ticket(['arrive', ...handling], site)).main).toEqual(['arrive', 'resolve'])
    expect(arrangeSteps(ticket(handling, site)).main).toEqual(['resolve', 'helperArrived'])
    expect(arrangeSteps(ticket(handling, { siteKind: 'off_park' })).main).toEqual(['resolve', 'addHelper'])
  })

  test('who does not handle it has no button but the menu, with what ends the ticket last', () => {
    const { main, more } = arrangeSteps(ticket(watching))
    expect(main).toEqual([])
    expect(more.at(-1)).toEqual(['end', ['merge', 'withdraw']])
  })

  test('a decision shows both its sides', () => {
    expect(arrangeSteps(ticket(['signFor', 'giveBack', 'respond'])).main).toEqual(['signFor', 'giveBack'])
    expect(arrangeSteps(ticket(['takeOver', 'declineOver', 'accept'])).main).toEqual([
      'takeOver',
      'declineOver',
    ])
  })

  test('archiving keeps its place in the flow; opening again stands beside it once the firm said no', () => {
    const called = (solved: boolean) => ({ followUps: [{ solved }] })
    expect(arrangeSteps(ticket(['archive', 'reopen'], called(true))).main).toEqual(['archive'])
    expect(arrangeSteps(ticket(['archive', 'reopen'], called(false))).main).toEqual(['archive', 'reopen'])
  })

  test('of all steps at once each stands in one place, and no aside leads', () => {
    const all = arrangeSteps(ticket(steps, { siteKind: 'in_park', helpers: waitedFor }))
    const shown = [...all.main, ...all.more.flatMap(([, steps]) => steps)]
    expect(all.main).toHaveLength(2)
    expect(isAside(all.main[0])).toBe(false)
    expect(shown.toSorted()).toEqual(steps.filter((step) => step !== 'note').toSorted())
    expect(Object.keys(stepGroups).at(-1)).toBe('end')
  })
})
