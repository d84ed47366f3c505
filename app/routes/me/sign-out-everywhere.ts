import { redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import { cadreVerbs } from '#app/domain/cadres/verbs.server.ts'
import { endedSessionCookie } from '#app/http/cookies.ts'
import { inJson, signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readForm } from '#app/http/read.server.ts'

export const action = signedIn(async (ctx, { request, door }) => {
  const endAll = cadreVerbs['sessions.endAll']
  await perform(ctx, endAll, await readForm(request, endAll.input))
  return redirect(at.signIn(), {
    headers: { 'Set-Cookie': endedSessionCookie(door), 'Clear-Site-Data': '"cache", "storage"' },
  })
}, inJson)

export const loader = signedIn(async () => redirect(at.me.account()))
