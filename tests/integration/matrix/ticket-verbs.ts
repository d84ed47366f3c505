import { v7 as uuidv7 } from 'uuid'
import type { RecordName } from './levels.ts'
import { type Body, type Case, fresh, on, reason } from './verb-cases.ts'

const desk = 'receiver otherIntake leader'
const workers = `${desk} handler helper`
const step = (name: string, record: RecordName = 'ticket') => `/tickets/{${record}}/do/${name}`
const onTicket = (name: string, may: string, facts: Body = {}, record: RecordName = 'ticket') =>
  on(record, may, step(name, record), facts)

/** The steps of a ticket somebody works on, of one that is done, and of one its caller was part of. */
export const ticketVerbs: Record<string, readonly Case[]> = {
  'tickets.accept': [onTicket('accept', desk)],
  'tickets.respond': [onTicket('respond', workers)],
  'tickets.dispatch': [onTicket('dispatch', desk, { toId: '{@handler}' })],
  'tickets.signFor': [onTicket('signFor', '')],
  'tickets.giveBack': [onTicket('giveBack', '', { reason })],
  'tickets.start': [onTicket('start', 'handler')],
  'tickets.arrive': [onTicket('arrive', 'handler helper')],
  'tickets.addHelper': [onTicket('addHelper', workers, { kind: 'technician', name: '师傅' })],
  'tickets.helperArrived': [onTicket('helperArrived', workers, { helperId: '{technician}' })],
  'tickets.note': [
    fresh('ticket', workers, step('note'), () => ({ entryId: uuidv7(), text: '记' })),
    fresh('resolvedTicket', `${desk} handler follower chainFollower`, undefined, () => ({
      entryId: uuidv7(),
      text: '记',
    })),
  ],
  'tickets.promise': [
    onTicket('promise', `${desk} handler`, { promisedDay: '2021-02-09', promisedTime: '10:00' }),
  ],
  'tickets.resolve': [onTicket('resolve', 'handler', { solution: '更换' })],
  'tickets.confirm': [
    onTicket('confirm', 'receiver otherIntake', { name: '裴', channel: 'phone' }, 'resolvedTicket'),
  ],
  'tickets.followUp': [
    onTicket('followUp', 'follower chainFollower', { reached: 'false' }, 'resolvedTicket'),
    {
      ...onTicket('followUp', 'follower', { reached: 'false' }, 'chainTicket'),
      page: '/follow-up/{chainTicket}',
    },
    onTicket('followUp', 'follower chainFollower', { reached: 'false' }, 'parkedTicket'),
    onTicket('followUp', '', { reached: 'false' }),
  ],
  'tickets.archive': [onTicket('archive', `${desk} follower chainFollower`, {}, 'resolvedTicket')],
  'tickets.reopen': [onTicket('reopen', `${desk} follower chainFollower`, { reason }, 'resolvedTicket')],
  'tickets.merge': [onTicket('merge', desk, { intoId: '{resolvedTicket}' })],
  'tickets.withdraw': [onTicket('withdraw', desk, { reason })],
  'tickets.askPark': [
    onTicket('askPark', 'handler', { waitsFor: 'other_body', recheckOn: '2021-03-01', reason }),
  ],
  'tickets.park': [onTicket('park', 'leader', { waitsFor: 'other_body', recheckOn: '2021-03-01', reason })],
  'tickets.unpark': [
    onTicket('unpark', `${desk} handler`),
    onTicket('unpark', `${desk} handler`, {}, 'parkedTicket'),
  ],
  'tickets.askExtension': [onTicket('askExtension', 'handler', { newDay: '2021-03-01', reason })],
  'tickets.decideExtension': [onTicket('decideExtension', 'leader', { decision: 'grant' })],
  'tickets.addRequester': [
    onTicket('addRequester', workers, { requester: { name: '裴' }, channel: 'phone' }),
  ],
  'tickets.correct': [
    onTicket('correct', desk, { categoryCode: 'network_site', level: 'p2', reason }),
    onTicket('correct', desk, { categoryCode: 'network_site', level: 'p2', reason }, 'parkedTicket'),
  ],
  'tickets.whistle': [onTicket('whistle', workers, { units: '物业', reason })],
  'tickets.supervise': [onTicket('supervise', desk, { reason })],
  'tickets.handOver': [onTicket('handOver', 'receiver', { toId: '{@otherIntake}', reason })],
  'tickets.takeOver': [onTicket('takeOver', '')],
  'tickets.declineOver': [onTicket('declineOver', '', { reason })],
  'tickets.revealRequester': [
    fresh(
      'ticket',
      'receiver handler primary deputy leader',
      '/tickets/{ticket}/reveal/{ticketRequester}',
      () => ({
        ...{ personId: '{ticketRequester}', reason },
      }),
    ),
    fresh(
      'resolvedTicket',
      'receiver handler primary deputy leader follower chainFollower',
      undefined,
      () => ({
        ...{ personId: '{resolvedTicketRequester}', reason },
      }),
    ),
  ],
}
