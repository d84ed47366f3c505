import { v7 as uuidv7 } from 'uuid'
import { tellAround } from '#app/domain/activity/outbox.server.ts'
import type { Db } from '#db/connect.server.ts'

/** Tells whoever looks at an import that it went on; with `words`, that records of these were written. */
export const tellOf = (db: Db, id: string, words: readonly string[] = []) =>
  tellAround(db, {
    eventId: uuidv7(),
    event: 'import.progressed',
    words: ['imports', ...words],
    ids: { imports: [id], ...Object.fromEntries(words.map((word) => [word, []])) },
  })
