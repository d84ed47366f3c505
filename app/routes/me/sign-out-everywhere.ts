import { redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import { cadreVerbs } from '#app/domain/cadres/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { endedSessionCookie } from '#app/http/cookies.ts'
import { signedIn } from '#app/http/door.server.ts'

export const action = act(cadreVerbs['sessions.endAll'], {
  inJson: true,
  to: (_, { door }) =>
    redirect(at.signIn(), {
      headers: { 'Set-Cookie': endedSessionCookie(door), 'Clear-Site-Data': '"cache", "storage"' },
    }),
})

export const loader = signedIn(async () => redirect(at.me.account()))
