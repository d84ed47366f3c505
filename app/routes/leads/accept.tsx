import { useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { at } from '#app/addresses.ts'
import { listTeams } from '#app/domain/cadres/groups.server.ts'
import { LeadAcceptance } from '#app/domain/projects/leads/forms.ts'
import { leadMessages } from '#app/domain/projects/leads/messages.ts'
import { getLead } from '#app/domain/projects/leads/queries.server.ts'
import { projectMessages } from '#app/domain/projects/messages.ts'
import { pageMessages } from '#app/domain/projects/page/messages.ts'
import { PartForm } from '#app/domain/projects/parts/part-sheets.tsx'
import { projectVerbs } from '#app/domain/projects/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Select, Switch, TextInput } from '#app/ui/form/field.tsx'
import { Picker } from '#app/ui/form/picker.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { Sheet } from '#app/ui/layout/sheet.tsx'

const verb = projectVerbs['leads.accept']

export const loader = signedIn(async (ctx, { params }) => {
  const [lead, teams] = await Promise.all([getLead(ctx, readId(params.leadId)), listTeams(ctx)])
  const mayName = ctx.actor.roles.some((role) => role === 'leader' || role === 'team_leader')
  return { lead, teams, teamId: ctx.actor.teamIds[0] ?? '', mayName, projectId: uuidv7() }
})

export const action = act(verb, { id: 'leadId', to: ({ id }) => at.projects.one(id) })

export default function AcceptLead() {
  const { lead, teams, teamId, mayName, projectId } = useLoaderData<typeof loader>()
  const m = useMessages(leadMessages)
  const { choose } = useMessages(pageMessages)
  const { fields } = useMessages(projectMessages)
  const locale = useLocale()
  const refusal = useRefusal()
  const { enterpriseId, enterpriseName, sample, ownerId, owner } = lead
  return (
    <Sheet title={m.acceptTitle(enterpriseName)} closeTo={at.leads.list()}>
      <PartForm schema={LeadAcceptance} known={{ id: lead.id }} version={lead.version} submit={m.accept}>
        {(errorOf) => (
          <>
            <input type="hidden" name="projectId" value={projectId} />
            <Picker
              name="enterpriseId"
              source={at.pick.enterprises()}
              label={m.knownFirm}
              optional
              hint={enterpriseId ? undefined : m.newFirmHint}
              initial={enterpriseId ? [{ id: enterpriseId, label: enterpriseName, sample }] : []}
              error={errorOf('enterpriseId')}
            />
            {refusal?.code === 'enterprises.alike' && (
              <>
                <p className="z-small">{m.alike}</p>
                <Switch name="separate" value="1" label={m.separate} />
              </>
            )}
            <TextInput
              name="title"
              label={fields.title}
              required
              maxLength={80}
              defaultValue={enterpriseName}
              error={errorOf('title')}
            />
            {mayName && (
              <Picker
                name="ownerId"
                source={at.pick.cadres()}
                label={fields.ownerId}
                optional
                initial={ownerId && owner ? [{ id: ownerId, label: owner }] : []}
                error={errorOf('ownerId')}
              />
            )}
            <Select
              name="teamId"
              label={fields.teamId}
              optional
              defaultValue={teamId}
              error={errorOf('teamId')}
            >
              <option value="">{choose}</option>
              {teams.map((team) => (
                <option key={team.id} value={team.id}>
                  {nameIn(locale, team)}
                </option>
              ))}
            </Select>
          </>
        )}
      </PartForm>
    </Sheet>
  )
}
