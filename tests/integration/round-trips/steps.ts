import { v7 as uuidv7 } from 'uuid'
import type { Role } from '#app/domain/actor.ts'
import type { Step } from '#app/domain/tickets/transitions.ts'

type Known = { cadre: string; leader: string; helper: string; twin: string }
export type Taken = { by: Role; step: Step; body?: (known: Known) => Record<string, unknown> }

const reason = '按例'

/** Every step of a ticket, in an order in which one ticket can take them; the last two are its twin's. */
export const wholeLife: Taken[] = [
  { by: 'intake', step: 'accept' },
  { by: 'intake', step: 'respond' },
  { by: 'intake', step: 'dispatch', body: ({ cadre }) => ({ toId: cadre }) },
  { by: 'liaison_cadre', step: 'giveBack', body: () => ({ reason }) },
  { by: 'intake', step: 'dispatch', body: ({ cadre }) => ({ toId: cadre }) },
  { by: 'liaison_cadre', step: 'signFor' },
  { by: 'liaison_cadre', step: 'start' },
  { by: 'liaison_cadre', step: 'addHelper', body: () => ({ kind: 'property', name: '物业老陈' }) },
  { by: 'liaison_cadre', step: 'helperArrived', body: ({ helper }) => ({ helperId: helper }) },
  { by: 'liaison_cadre', step: 'arrive' },
  { by: 'liaison_cadre', step: 'note', body: () => ({ entryId: uuidv7(), text: '线槽已打开' }) },
  {
    by: 'liaison_cadre',
    step: 'promise',
    body: () => ({ promisedDay: '2021-02-09', promisedTime: '18:00' }),
  },
  { by: 'liaison_cadre', step: 'askExtension', body: () => ({ newDay: '2021-02-26', reason }) },
  { by: 'leader', step: 'decideExtension', body: () => ({ decision: 'grant' }) },
  {
    by: 'liaison_cadre',
    step: 'askPark',
    body: () => ({ waitsFor: 'other_body', recheckOn: '2021-02-20', reason }),
  },
  { by: 'leader', step: 'park', body: () => ({ waitsFor: 'other_body', recheckOn: '2021-02-20', reason }) },
  { by: 'liaison_cadre', step: 'unpark' },
  { by: 'liaison_cadre', step: 'whistle', body: () => ({ units: '供电所', reason }) },
  { by: 'leader', step: 'supervise', body: () => ({ reason }) },
  {
    by: 'intake',
    step: 'addRequester',
    body: () => ({ requester: { name: `同事${uuidv7().slice(-6)}` }, channel: 'phone' }),
  },
  { by: 'intake', step: 'correct', body: () => ({ title: '布线没人施工，明早开学', reason }) },
  { by: 'intake', step: 'handOver', body: ({ leader }) => ({ toId: leader, reason }) },
  { by: 'leader', step: 'declineOver', body: () => ({ reason }) },
  { by: 'intake', step: 'handOver', body: ({ leader }) => ({ toId: leader, reason }) },
  { by: 'leader', step: 'takeOver' },
  { by: 'liaison_cadre', step: 'resolve', body: () => ({ solution: '连夜布好' }) },
  { by: 'intake', step: 'reopen', body: () => ({ reason }) },
  { by: 'liaison_cadre', step: 'resolve', body: () => ({ solution: '换了线' }) },
  { by: 'intake', step: 'confirm', body: () => ({ name: '校方老师', channel: 'phone' }) },
  {
    by: 'follow_up',
    step: 'followUp',
    body: () => ({ reached: 'true', contactedInTime: 'yes', solved: 'yes', satisfaction: 'satisfied' }),
  },
  { by: 'follow_up', step: 'archive' },
]

/** What ends another ticket. */
export const ends: Taken[] = [
  { by: 'intake', step: 'merge', body: ({ twin }) => ({ intoId: twin, reason }) },
  { by: 'intake', step: 'withdraw', body: () => ({ reason }) },
]
