import { useLoaderData, useLocation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { listSearch } from '#app/domain/projects/board/list-search.ts'
import { getFullProject } from '#app/domain/projects/mutations.server.ts'
import { pageMessages } from '#app/domain/projects/page/messages.ts'
import { ProjectForm } from '#app/domain/projects/project-form.tsx'
import { projectVerbs } from '#app/domain/projects/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Sheet } from '#app/ui/layout/sheet.tsx'

const verb = projectVerbs['projects.update']

export const loader = signedIn((ctx, { params }) => getFullProject(ctx, readId(params.projectId)))

export const action = act(verb, {
  id: 'projectId',
  to: (_, { part, url }) => at.projects.one(part('projectId'), listSearch(url.search)),
})

export default function Edit() {
  const project = useLoaderData<typeof loader>()
  const m = useMessages(pageMessages)
  const inEnglish = useLocale() === 'en'
  const { search } = useLocation()
  const pick = (id: string | null, label: string | null) => (id && label ? { id, label } : undefined)
  return (
    <Sheet title={m.editTitle} closeTo={at.projects.one(project.id, listSearch(search))} size={560}>
      <ProjectForm
        known={{ id: project.id, version: project.version }}
        facts={{
          ...project,
          city: pick(project.hasOwnCity ? project.cityCode : null, inEnglish ? project.cityEn : project.city),
          referrerEnterprise: pick(project.referrerEnterpriseId, project.referrerEnterprise),
          referrerAssociation: pick(project.referrerAssociationId, project.referrerAssociation),
        }}
      />
    </Sheet>
  )
}
