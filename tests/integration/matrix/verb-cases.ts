import { v7 as uuidv7 } from 'uuid'
import type { Name } from '#tests/support/office-people.ts'
import type { RecordName } from './levels.ts'

/**
 * One row a verb and record: who of the cast may do it there (others who read the record are refused, who may not
 * know of it find nothing), what they send, and where the page's action stands. `anyone`: asked by role alone, in
 * `roles.test.ts`, since the verb meets no record of somebody else's.
 */
export type Case = {
  record: RecordName
  may: readonly Name[]
  /** For the API: `:id` of its path, or the field that names the record. */
  id?: string
  body: () => Record<string, unknown>
  page?: string
}

const who = (text: string) => text.split(' ').filter(Boolean) as Name[]
/** No record's version: who may is told of the conflict, and nothing is changed. */
const stale = { version: 9_999 }
export const reason = '核对后更正'
export type Body = Record<string, unknown>
export const on = (
  record: RecordName,
  may: string,
  page: string | undefined,
  body: Body,
  id = `{${record}}`,
): Case => ({
  ...{ record, may: who(may), id, page, body: () => ({ ...stale, ...body }) },
})
/** Without a version: nothing that others may have changed is overwritten. */
export const fresh = (record: RecordName, may: string, page: string | undefined, body: () => Body): Case => ({
  ...{ record, may: who(may), page, id: `{${record}}`, body },
})

/** With the client's own id, as every create. */
export const newId = (facts: Body) => () => ({ id: uuidv7(), ...facts })
