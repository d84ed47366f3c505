import { seedId } from '../ids.ts'
import { at } from '../instants.ts'
import { assignmentRows, followUpRows } from './calls.ts'
import { confirmationRows } from './people.ts'

/** What an entry says beside its text, where no other row of the ticket says it. */
const told: Record<string, Record<string, unknown>> = {
  'Q01 level_set': { level: 'p0' },
  'Q01 requester_joined': { name: '三中值班老师' },
  'Q01 promised': { promisedAt: at('2020-09-14 24:00').toISOString() },
  'Q01 helper_called': { name: '刘师傅', kind: 'technician' },
  'Q01 helper_arrived': { name: '刘师傅', kind: 'technician' },
  'Q03 extension_asked': { newDay: '2021-01-22' },
  'Q03 extension_granted': { newDay: '2021-01-22' },
  'Q05 whistled': { units: ['财务', '载体'] },
  'Q06 park_asked': { recheckOn: '2021-03-01', waitsFor: 'other_body' },
  'Q06 parked': { recheckOn: '2021-03-01', waitsFor: 'other_body' },
  'Q09 merged': { intoId: seedId('Q02'), intoNumber: 'SR-20210107-001' },
  'Q13 promised': { promisedAt: at('2021-02-08 13:30').toISOString() },
}

/** The particulars the ticket's own steps would have written. */
export function particularsOf(ticket: string, kind: string, when: Date): Record<string, unknown> {
  const same = (row: { ticketId: string; at: Date }) =>
    row.ticketId === seedId(ticket) && row.at.getTime() === when.getTime()
  switch (kind) {
    case 'dispatched':
      return { toId: assignmentRows.find(same)?.toId }
    case 'confirmed': {
      const word = confirmationRows.find(same)
      return { name: word?.name, channel: word?.channel }
    }
    case 'followed_up': {
      const call = followUpRows.find(same)
      return { solved: call?.solved, satisfaction: call?.satisfaction }
    }
    case 'call_missed':
      return { calls: followUpRows.filter((row) => row.ticketId === seedId(ticket) && row.at <= when).length }
    default:
      return told[`${ticket} ${kind}`] ?? {}
  }
}
