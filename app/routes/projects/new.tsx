import { useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { at } from '#app/addresses.ts'
import { listTeams } from '#app/domain/cadres/groups.server.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import { projectMessages } from '#app/domain/projects/messages.ts'
import { pageMessages } from '#app/domain/projects/page/messages.ts'
import { canOpenProject } from '#app/domain/projects/permissions.ts'
import { ProjectForm } from '#app/domain/projects/project-form.tsx'
import { stageMessages } from '#app/domain/projects/stages/messages.ts'
import { templates } from '#app/domain/projects/stages/stages.ts'
import { projectVerbs } from '#app/domain/projects/verbs.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { Select } from '#app/ui/form/field.tsx'
import { Picker } from '#app/ui/form/picker.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => [
    { label: projectMessages[locale].title, to: at.projects.list() },
    { label: pageMessages[locale].openProject },
  ],
}

const verb = projectVerbs['projects.open']
const For = z.object({ enterprise: z.uuid().optional().catch(undefined) })

export const loader = signedIn(async (ctx, { url }) => {
  ensure(canOpenProject(ctx.actor), forbidden('projects.open'))
  const { enterprise } = readSearch(url, For)
  const [firm, teams] = await Promise.all([
    enterprise ? getEnterprise(ctx, enterprise) : null,
    listTeams(ctx),
  ])
  const isLeader = ctx.actor.roles.includes('leader')
  const { id, name, sample } = firm ?? {}
  const picked = id && name ? [{ id, label: name, sample }] : []
  return {
    newId: uuidv7(),
    picked,
    city: firm?.city ?? null,
    teams,
    teamId: ctx.actor.teamIds[0] ?? '',
    templates: templates.filter((one) => isLeader || one !== 'key_build'),
  }
})

export const action = act(verb, { to: ({ id }) => at.projects.one(id) })

export default function NewProject() {
  const data = useLoaderData<typeof loader>()
  const m = useMessages(pageMessages)
  const { fields } = useMessages(projectMessages)
  const words = useMessages(stageMessages)
  const locale = useLocale()
  const city = data.city && { id: data.city.code, label: nameIn(locale, data.city) }
  return (
    <div className="z-page">
      <PageHeader title={m.openProject} />
      <ProjectForm id={data.newId} facts={{ city: city ?? undefined }}>
        {(errorOf) => (
          <>
            <Picker
              name="enterpriseId"
              source={at.pick.enterprises()}
              label={fields.enterpriseId}
              initial={data.picked}
              error={errorOf('enterpriseId')}
            />
            <div className="z-pair">
              <Select
                name="template"
                label={fields.template}
                hint={m.templateHint}
                error={errorOf('template')}
              >
                {data.templates.map((one) => (
                  <option key={one} value={one}>
                    {words.templates[one]}
                  </option>
                ))}
              </Select>
              <Select
                name="teamId"
                label={fields.teamId}
                optional
                defaultValue={data.teamId}
                error={errorOf('teamId')}
              >
                <option value="">{m.choose}</option>
                {data.teams.map((team) => (
                  <option key={team.id} value={team.id}>
                    {nameIn(locale, team)}
                  </option>
                ))}
              </Select>
            </div>
          </>
        )}
      </ProjectForm>
    </div>
  )
}
