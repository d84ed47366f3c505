import { useLoaderData, useLocation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { listTeams } from '#app/domain/cadres/groups.server.ts'
import { listSearch } from '#app/domain/projects/board/list-search.ts'
import { OwnerChange } from '#app/domain/projects/forms.ts'
import { projectMessages } from '#app/domain/projects/messages.ts'
import { getFullProject } from '#app/domain/projects/mutations.server.ts'
import { pageMessages } from '#app/domain/projects/page/messages.ts'
import { PartForm } from '#app/domain/projects/parts/part-sheets.tsx'
import { projectVerbs } from '#app/domain/projects/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Select } from '#app/ui/form/field.tsx'
import { Picker } from '#app/ui/form/picker.tsx'
import { Sheet } from '#app/ui/layout/sheet.tsx'

const verb = projectVerbs['projects.assign']

export const loader = signedIn(async (ctx, { params }) => {
  const [project, teams] = await Promise.all([getFullProject(ctx, readId(params.projectId)), listTeams(ctx)])
  const { id, version, ownerId, owner, teamId, collaborators } = project
  return { id, version, ownerId, owner, teamId, collaborators, teams }
})

export const action = act(verb, {
  id: 'projectId',
  to: (_, { part, url }) => at.projects.one(part('projectId'), listSearch(url.search)),
})

export default function People() {
  const { id, version, ownerId, owner, teamId, collaborators, teams } = useLoaderData<typeof loader>()
  const m = useMessages(pageMessages)
  const { fields } = useMessages(projectMessages)
  const locale = useLocale()
  const { search } = useLocation()
  return (
    <Sheet title={m.peopleTitle} closeTo={at.projects.one(id, listSearch(search))}>
      <PartForm schema={OwnerChange} known={{ id: id }} version={version} submit={m.save}>
        {(errorOf) => (
          <>
            <Picker
              name="ownerId"
              source={at.pick.cadres()}
              label={fields.ownerId}
              initial={ownerId && owner ? [{ id: ownerId, label: owner }] : []}
              error={errorOf('ownerId')}
            />
            <Select
              name="teamId"
              label={fields.teamId}
              optional
              defaultValue={teamId ?? ''}
              error={errorOf('teamId')}
            >
              <option value="">{m.choose}</option>
              {teams.map((team) => (
                <option key={team.id} value={team.id}>
                  {nameIn(locale, team)}
                </option>
              ))}
            </Select>
            <Picker
              name="collaboratorIds"
              source={at.pick.cadres()}
              label={fields.collaboratorIds}
              optional
              multiple
              initial={collaborators.map((one) => ({ id: one.id, label: one.name }))}
              error={errorOf('collaboratorIds')}
            />
          </>
        )}
      </PartForm>
    </Sheet>
  )
}
