import { Outlet, useLoaderData } from '@remix-run/react'
import { projectMessages } from '#app/domain/projects/messages.ts'
import { ProjectPage } from '#app/domain/projects/page/project-page.tsx'
import { labelOf } from '#app/domain/projects/project-label.tsx'
import '#app/domain/projects/projects.css'
import { projectView } from '#app/domain/projects/page/view.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { PageError } from '#app/shell/error-boundary.tsx'

export const handle: CrumbHandle = {
  crumb: (data, locale) => {
    const view = data as Awaited<ReturnType<typeof loader>> | undefined
    return { label: view ? labelOf(view.project, locale) : projectMessages[locale].title }
  },
}

export const loader = signedIn((ctx, { params }) => projectView(ctx, readId(params.projectId)))

export default function Project() {
  const view = useLoaderData<typeof loader>()
  return (
    <>
      <ProjectPage view={view} />
      <Outlet />
    </>
  )
}

export function ErrorBoundary() {
  return <PageError />
}
