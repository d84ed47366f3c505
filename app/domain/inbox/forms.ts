import { z } from 'zod'
import { ById, oneOf } from '#app/domain/forms.ts'

export const noticeShows = ['all', 'unread', 'asks'] as const
export type NoticeShow = (typeof noticeShows)[number]

export const NoticeFilter = z.object({
  show: oneOf(noticeShows).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
})
export type NoticeFilter = z.output<typeof NoticeFilter>

/** One notice, by its own id. */
export const NoticeRead = ById
export type NoticeRead = z.output<typeof NoticeRead>

export const NoticesRead = z.strictObject({})
