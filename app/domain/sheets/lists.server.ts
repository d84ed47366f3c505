import { contactsSheet } from '#app/domain/contacts/contact-sheet.server.ts'
import type { ListKind } from '#app/domain/exports/kinds.ts'
import type { AnyListSheet } from '#app/domain/exports/list-sheet.ts'
import { associationsSheet } from '#app/domain/overview/association/list-sheet.server.ts'
import { firmsSheet } from '#app/domain/overview/firms/list-sheet.server.ts'
import { policiesSheet } from '#app/domain/policies/policy-sheet.server.ts'
import { projectsSheet } from '#app/domain/projects/board/project-sheet.server.ts'
import { leadsSheet } from '#app/domain/projects/leads/lead-sheet.server.ts'
import { ticketsSheet } from '#app/domain/tickets/queue/ticket-sheet.server.ts'
import { tripsSheet } from '#app/domain/visits/trip-sheet.server.ts'
import { visitsSheet } from '#app/domain/visits/visit-sheet.server.ts'

/** Every list that leaves the house as its page shows it. */
export const lists: Record<ListKind, AnyListSheet> = {
  enterprises: firmsSheet,
  associations: associationsSheet,
  visits: visitsSheet,
  trips: tripsSheet,
  projects: projectsSheet,
  leads: leadsSheet,
  policies: policiesSheet,
  tickets: ticketsSheet,
  contacts: contactsSheet,
}
