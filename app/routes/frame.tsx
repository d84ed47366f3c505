import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { waitingFor } from '#app/domain/overview/today/waiting.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { PageError, RootErrorBoundary } from '#app/shell/error-boundary.tsx'
import { Frame } from '#app/shell/frame.tsx'
import { wasDone } from '#app/shell/revalidation.ts'
import { Toasts } from '#app/ui/feedback/toast.tsx'

export const loader = signedIn(async (ctx) => ({ waiting: await waitingFor(ctx) }))

/** The counts are asked anew after something was done, not on every page. */
export const shouldRevalidate = wasDone

export default function App() {
  const { waiting } = useLoaderData<typeof loader>()
  return (
    <Frame waiting={waiting}>
      <Outlet />
      <Toasts />
    </Frame>
  )
}

export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>('routes/frame')
  return data ? (
    <Frame waiting={data.waiting}>
      <PageError />
    </Frame>
  ) : (
    <RootErrorBoundary />
  )
}
