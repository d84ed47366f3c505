import { at } from '#app/addresses.ts'
import { letterVerbs } from '#app/domain/letters/verbs.server.ts'
import { act } from '#app/http/act.server.ts'

export const action = act(letterVerbs['letters.retry'], { to: at.letters.list() })
