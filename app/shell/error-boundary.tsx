import { isRouteErrorResponse, Link, useLocation, useRouteError } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ErrorState } from '#app/ui/feedback/states.tsx'
import { refusalIn } from '#app/ui/form/use-refusal.ts'
import { shellMessages } from './messages.ts'

/** What went wrong in words, what to try, and the way back. Never a code. */
export function PageError() {
  const m = useMessages(shellMessages).errors
  const { pathname, search } = useLocation()
  const error = useRouteError()
  const { title, hint, mayPass } = worded(error, m)
  const unsent = unsentIn(error)
  return (
    <div className="z-page">
      <ErrorState title={title} hint={hint}>
        <div className="z-row">
          {unsent && (
            <form method="post" action={pathname + search}>
              {unsent.map(([name, value], at) => (
                <input key={at} type="hidden" name={name} value={value} />
              ))}
              <button className="z-button z-button-primary" type="submit">
                {m.sendAgain}
              </button>
            </form>
          )}
          {mayPass && (
            <Link className="z-button" to={pathname + search} reloadDocument>
              {m.reload}
            </Link>
          )}
          <Link className="z-button" to={at.start()}>
            {m.home}
          </Link>
        </div>
      </ErrorState>
    </div>
  )
}

/** The same where no frame stands around it. */
export function RootErrorBoundary() {
  return (
    <main>
      <PageError />
    </main>
  )
}

/** What a form held that met an outage, sent without scripts. */
function unsentIn(error: unknown): [string, string][] | undefined {
  const data: unknown = isRouteErrorResponse(error) ? error.data : undefined
  return typeof data === 'object' && data !== null && 'unsent' in data
    ? (data.unsent as [string, string][] | undefined)
    : undefined
}

type Words = (typeof shellMessages)['en']['errors']
type Told = { title: string; hint: string; mayPass?: boolean }

function worded(error: unknown, m: Words): Told {
  const answer = isRouteErrorResponse(error) ? error : undefined
  const refusal = refusalIn(answer?.data)
  if (refusal?.kind === 'missing' || answer?.status === 404)
    return { title: m.missing, hint: refusal?.message ?? m.missingHint }
  if (refusal?.kind === 'forbidden') return { title: m.forbidden, hint: refusal.message }
  if (error instanceof TypeError && /fetch|network/i.test(error.message))
    return { title: m.offline, hint: m.offlineHint, mayPass: true }
  const title = refusal?.kind === 'unavailable' && refusal.code !== 'door.unexpected' ? m.away : m.broken
  return { title, hint: refusal?.message ?? m.brokenHint, mayPass: true }
}
