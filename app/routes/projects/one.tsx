import { Outlet, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { can } from '#app/domain/abilities.ts'
import { honour } from '#app/domain/honours/record.ts'
import { projectPage } from '#app/domain/overview/project/page.server.ts'
import { ProjectWithFirm } from '#app/domain/overview/project/project-with-firm.tsx'
import { labelOf } from '#app/domain/projects/project-label.tsx'
import '#app/domain/projects/projects.css'
import { RecordList } from '#app/domain/record-list.tsx'
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

export const loader = signedIn((ctx, { params }) => projectPage(ctx, readId(params.projectId)))

export default function Project() {
  const { beside, honours, ...view } = useLoaderData<typeof loader>()
  return (
    <>
      <ProjectWithFirm view={view} beside={beside}>
        <RecordList
          of={honour}
          rows={honours}
          ways={at.projects.honours}
          parentId={view.project.id}
          mayKeep={view.project.access === 'full' && can(view.project, 'projects.update')}
        />
      </ProjectWithFirm>
      <Outlet />
    </>
  )
}

export function ErrorBoundary() {
  return <PageError />
}
