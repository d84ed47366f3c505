import type { Happening } from './mutations.server.ts'

/** What is told around when a transaction commits: the event, the words it touches, and the records by word. */
export type Told = { eventId: string; event: string; words: string[]; ids: Record<string, string[]> }

/** What concerns so many records of a word names none of them. */
const most = 20

/** `enterprise` stands in the word `enterprises`, `policy` in `policies`, `patch` in `patches`. */
export const wordOf = (kind: string) =>
  kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : kind.endsWith('ch') ? `${kind}es` : `${kind}s`

/** What may be told of a happening before anybody's rights are asked: ids and words, nothing of what was written. */
export function toldOf(eventId: string, happening: Happening): Told {
  const { event, subject, enterpriseIds, associationIds, projectId, visitId, ticketId } = happening
  const all: Record<string, readonly (string | null | undefined)[]> = {
    enterprises: enterpriseIds ?? [],
    associations: associationIds ?? [],
    projects: [projectId],
    visits: [visitId],
    tickets: [ticketId],
  }
  const own = wordOf(subject.kind)
  all[own] = [...(all[own] ?? []), subject.id]
  const ids: Record<string, string[]> = {}
  for (const [word, given] of Object.entries(all)) {
    const known = [...new Set(given.filter((id) => typeof id === 'string'))]
    if (known.length) ids[word] = known.length > most ? [] : known
  }
  return { eventId, event, words: Object.keys(ids), ids }
}
