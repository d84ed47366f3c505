import { Outlet, useLoaderData } from '@remix-run/react'
import { firmOfProject } from '#app/domain/overview/project/firm.server.ts'
import { ProjectWithFirm } from '#app/domain/overview/project/project-with-firm.tsx'
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
    return view ? { label: labelOf(view.project, locale) } : []
  },
}

export const loader = signedIn(async (ctx, { params }) => {
  const view = await projectView(ctx, readId(params.projectId))
  return { ...view, beside: await firmOfProject(ctx, view.project) }
})

export default function Project() {
  const { beside, ...view } = useLoaderData<typeof loader>()
  return (
    <>
      <ProjectWithFirm view={view} beside={beside} />
      <Outlet />
    </>
  )
}

export function ErrorBoundary() {
  return <PageError />
}
