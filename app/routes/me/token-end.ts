import { redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import { cadreVerbs } from '#app/domain/cadres/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'

export const action = act(cadreVerbs['tokens.end'], { id: 'tokenId', to: at.me.tokens(), inJson: true })

export const loader = signedIn(async () => redirect(at.me.tokens()))
