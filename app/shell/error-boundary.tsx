import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ErrorState } from '#app/ui/feedback/states.tsx'
import { refusalIn } from '#app/ui/form/use-refusal.ts'
import { shellMessages } from './messages.ts'

/** What went wrong in words, and the way back. Never a code. */
export function PageError() {
  const error = useRouteError()
  const m = useMessages(shellMessages).errors
  const refusal = isRouteErrorResponse(error) ? refusalIn(error.data) : undefined
  const isMissing = refusal?.kind === 'missing' || (isRouteErrorResponse(error) && error.status === 404)
  const title = isMissing
    ? m.missing
    : refusal?.kind === 'forbidden'
      ? m.forbidden
      : refusal?.kind === 'unavailable'
        ? m.away
        : m.broken
  const hint = refusal?.message ?? (isMissing ? m.missingHint : m.brokenHint)
  return (
    <div className="z-page">
      <ErrorState title={title} hint={hint}>
        <Link className="z-button" to="/">
          {m.home}
        </Link>
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
