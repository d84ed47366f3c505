import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { waitingFor } from '#app/domain/overview/today/waiting.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { PageError, RootErrorBoundary } from '#app/shell/error-boundary.tsx'
import { Frame } from '#app/shell/frame.tsx'
import { menuFor } from '#app/shell/menu.ts'
import { wasDone } from '#app/shell/revalidation.ts'
import { Toasts } from '#app/ui/feedback/toast.tsx'

export const loader = signedIn(async (ctx) => ({ menu: menuFor(ctx.actor), waiting: await waitingFor(ctx) }))

/** The counts are asked anew after something was done, not on every page. */
export const shouldRevalidate = wasDone

export default function App() {
  const { menu, waiting } = useLoaderData<typeof loader>()
  return (
    <Frame menu={menu} waiting={waiting}>
      <Outlet />
      <Toasts />
    </Frame>
  )
}

export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>('routes/_app')
  return data ? (
    <Frame menu={data.menu} waiting={data.waiting}>
      <PageError />
    </Frame>
  ) : (
    <RootErrorBoundary />
  )
}
