import type { RecordName } from './levels.ts'
import type { Row } from './routes.ts'
import { type Body, type Case, fresh, newId, on, reason } from './verb-cases.ts'

/** The dialogs of what belongs to a record: over its page, asked with these records of the office. */
export function dialogs(
  page: string,
  over: string,
  word: string,
  records: string,
  own = 'partId',
): Record<string, Row> {
  const asks = (what: string) => records.split(' ').map((one) => `${over}/${word}/{${one}}/${what}`)
  return {
    [`${page}/${word}/new`]: { asks: [`${over}/${word}/new`], does: [`${word}.add`] },
    [`${page}/${word}/:${own}/edit`]: { asks: asks('edit'), does: [`${word}.change`] },
    [`${page}/${word}/:${own}/remove`]: { asks: asks('remove'), does: [`${word}.remove`] },
  }
}

/** Who changes and takes away those of the office, over the page each belongs to; of a firm, who makes one there too. */
export function partVerbs(
  word: string,
  body: Body,
  at: { record: RecordName; may: string; over: string; of?: string }[],
): Record<string, readonly Case[] | 'anyone'> {
  const made = at.flatMap(({ of, may, over }) =>
    of
      ? [
          {
            ...fresh('enterprise', may, `${over}/${word}/new`, newId({ ...body, [of]: '{enterprise}' })),
            id: '',
          },
        ]
      : [],
  )
  const each = (what: string, sent: Body) =>
    at.map(({ record, may, over }) => on(record, may, `${over}/${word}/{${record}}/${what}`, sent))
  return {
    [`${word}.add`]: made,
    [`${word}.change`]: each('edit', body),
    [`${word}.remove`]: each('remove', { reason }),
    // One takes back what one did oneself; it meets no record of somebody else's.
    [`${word}.restore`]: 'anyone',
  }
}

export const ofTheProject = 'owner collaborator teammate teamLead leader'
