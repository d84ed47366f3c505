/** What an entry on a ticket is called on the timelines; setting the level is part of raising it. */
export const ticketEvent = (kind: string) =>
  kind === 'level_set'
    ? null
    : `ticket.${kind.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}`
