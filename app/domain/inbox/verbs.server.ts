import { z } from 'zod'
import { businessRoles } from '#app/domain/actor.ts'
import { instant, sample, uuid, walkOf } from '#app/domain/answers.ts'
import { walkable } from '#app/domain/asking.ts'
import { walked } from '#app/domain/keyset.server.ts'
import { read, verb } from '#app/domain/verb.ts'
import { NoticeFilter, NoticeRead, NoticesRead } from './forms.ts'
import { readAllNotices, readNotice } from './mutations.server.ts'
import { listNotices } from './queries.server.ts'

const roles = businessRoles

const Notice = z.object({
  id: uuid(),
  kind: z.string().describe('What kind of record it is about.'),
  event: z.string().describe('The last that happened to it in that minute.'),
  at: instant(),
  count: z.int().describe('How much happened to it in that minute.'),
  asks: z.boolean().describe('Whether the reader has something to do.'),
  readAt: instant().nullable(),
  by: z.string().nullable().describe('Who did it; null where a time ran out.'),
  subject: z
    .object({ id: uuid(), name: z.string().nullable(), firm: z.string().nullable(), sample: sample() })
    .nullable()
    .describe('The record as far as the reader may see it; null where she may not.'),
})

export const noticeVerbs = {
  'notices.read': verb({
    summary: 'Note that a notice was read',
    roles,
    api: 'POST /notices/:id/read' as const,
    browser: true,
    input: NoticeRead,
    answer: z.object({ id: uuid() }),
    run: readNotice,
  }),
  'notices.readAll': verb({
    summary: 'Note that all notices were read',
    roles,
    api: 'POST /notices/read-all' as const,
    input: NoticesRead,
    answer: z.object({ count: z.int() }),
    run: readAllNotices,
  }),
}

export const noticeReads = {
  'notices.list': read({
    summary: 'List what concerned the reader',
    roles,
    api: 'GET /notices' as const,
    input: walkable(NoticeFilter),
    answer: walkOf(Notice),
    run: walked(listNotices),
  }),
}
