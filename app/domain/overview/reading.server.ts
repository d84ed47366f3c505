/** The reading rules of all words, for the overview's joins. */
export { fullProjects, namedProjects, readableProjects } from '#app/domain/projects/access.server.ts'
export { fullTickets, readableTickets } from '#app/domain/tickets/access.server.ts'
export { fullVisits, readableVisits } from '#app/domain/visit-access.server.ts'
