import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { waitingAtOnce } from '#app/domain/overview/today/waiting.server.ts'
import { orWithout } from '#app/http/deadline.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { PageError, RootErrorBoundary } from '#app/shell/error-boundary.tsx'
import { Frame } from '#app/shell/frame.tsx'
import { wasDone } from '#app/shell/revalidation.ts'
import { Toasts } from '#app/ui/feedback/toast.tsx'
import { useRootData } from '#app/ui/root-data.ts'

/** The counts hold up no page: where they cannot be had now, they are left out. */
export const loader = signedIn(async (ctx) => ({ waiting: await orWithout(waitingAtOnce(ctx), {}) }))

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
  const { actor } = useRootData()
  if (!actor) return <RootErrorBoundary />
  return (
    <Frame waiting={data?.waiting ?? {}}>
      <PageError />
    </Frame>
  )
}
