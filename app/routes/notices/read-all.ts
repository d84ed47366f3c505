import { at } from '#app/addresses.ts'
import { noticeVerbs } from '#app/domain/inbox/verbs.server.ts'
import { act } from '#app/http/act.server.ts'

export const action = act(noticeVerbs['notices.readAll'], { to: at.notices.list() })
