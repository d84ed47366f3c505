import { findableAs } from '#app/domain/findable.server.ts'
import type { Db } from '#db/connect.server.ts'
import { ticketConfirmations, ticketFollowUps } from '#db/schema/ticket-calls.ts'
import { ticketAssignments, ticketEntries, ticketExtensions } from '#db/schema/ticket-work.ts'
import { ticketHelpers, ticketNumbers, ticketRequesters, tickets } from '#db/schema/tickets.ts'
import { cadreId } from '../cadres.ts'
import { seedId } from '../ids.ts'
import { at } from '../instants.ts'
import { assignmentRows, extensionRow, followUpRows } from './calls.ts'
import { closedEntries, nightEntries } from './entries.ts'
import { openEntries } from './open-entries.ts'
import { particularsOf } from './particulars.ts'
import { confirmationRows, helperRows, requesterRows } from './people.ts'
import { ticketRows } from './rows.ts'

type Entry = typeof ticketEntries.$inferInsert

/** Everything said and done on the tickets, in the order it was written down. */
export const entryRows = [...nightEntries, ...closedEntries, ...openEntries].map((row, index) => ({
  id: seedId(`EN-${index}`),
  ticketId: seedId(row.ticket),
  at: at(row.at),
  writtenAt: at(row.at),
  authorId: cadreId(row.author),
  kind: row.kind,
  toState: (row.to || null) as Entry['toState'],
  text: row.text,
  particulars: particularsOf(row.ticket, row.kind, at(row.at)),
}))

export async function seedTickets(db: Db) {
  const lastEntry = new Map(entryRows.map((entry) => [entry.ticketId, entry.at]))
  await db.insert(tickets).values(
    ticketRows.map(({ code, ...row }) => ({
      ...row,
      ...findableAs.ticket(row),
      updatedAt: lastEntry.get(row.id) ?? row.receivedAt,
    })),
  )
  await db.insert(ticketNumbers).values(lastNumbers())
  await db.insert(ticketRequesters).values(requesterRows)
  await db.insert(ticketHelpers).values(helperRows)
  await db.insert(ticketEntries).values(entryRows)
  await db.insert(ticketAssignments).values(assignmentRows)
  await db.insert(ticketExtensions).values(extensionRow)
  await db.insert(ticketConfirmations).values(confirmationRows)
  await db.insert(ticketFollowUps).values(followUpRows)
}

// SR-20200914-003: the day's counter goes on from 3.
function lastNumbers() {
  const last = new Map<string, number>()
  for (const { number } of ticketRows) {
    const [, day = '', counter] = number.split('-')
    const iso = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
    last.set(iso, Math.max(last.get(iso) ?? 0, Number(counter)))
  }
  return [...last].map(([day, last]) => ({ day, last }))
}
