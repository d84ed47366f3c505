import { redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import { endSession } from '#app/auth/session.server.ts'
import { audit } from '#app/domain/activity/mutations.server.ts'
import { endedSessionCookie } from '#app/http/cookies.ts'
import { signedIn } from '#app/http/door.server.ts'

export const action = signedIn(async (ctx, { door }) => {
  if (door.sessionId) await endSession(ctx.db, door.sessionId)
  await audit(ctx, { action: 'session.ended', subject: { kind: 'account', id: ctx.actor.id } })
  return redirect(at.signIn(), {
    headers: { 'Set-Cookie': endedSessionCookie(door), 'Clear-Site-Data': '"cache", "storage"' },
  })
})

export const loader = signedIn(async () => redirect(at.start()))
