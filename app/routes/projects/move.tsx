import { useLoaderData, useLocation, useParams } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { entriesOf } from '#app/domain/dictionaries/queries.server.ts'
import { listSearch } from '#app/domain/projects/board/list-search.ts'
import { getFullProject } from '#app/domain/projects/mutations.server.ts'
import { useMoveWord } from '#app/domain/projects/stages/move-menu.tsx'
import { MoveSheet } from '#app/domain/projects/stages/move-sheet.tsx'
import { movesFrom, moveTo } from '#app/domain/projects/stages/moves.ts'
import { projectVerbs } from '#app/domain/projects/verbs.server.ts'
import { conflict } from '#app/domain/refusal.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { Sheet } from '#app/ui/layout/sheet.tsx'

const verb = projectVerbs['projects.applyStage']

export const loader = signedIn(async (ctx, { params, url }) => {
  const project = await getFullProject(ctx, readId(params.projectId))
  const asked = url.searchParams.get('to')
  const to = movesFrom(project).find((one) => one === asked) ?? movesFrom(project)[0]
  const move = to && moveTo(project, to)
  if (!to || !move) throw conflict('projects.noSuchMove')
  const reasons = move.toExit ? await entriesOf(ctx, to === 'lost' ? 'lost_reason' : 'exit_reason') : []
  const { version, stage, exit, template, label, labelEn } = project
  const rivalCities = project.rivals.flatMap(({ city, name }) => city ?? name ?? [])
  const isOwn = project.ownerId === ctx.actor.id
  return {
    project: { version, stage, exit, template, label, labelEn, isOwn },
    move,
    to,
    reasons,
    rivalCities,
  }
})

export const action = act(verb, {
  id: 'projectId',
  photos: true,
  to: ({ id }, { url }) => at.projects.one(id, listSearch(url.search)),
})

export default function Move() {
  const data = useLoaderData<typeof loader>()
  const { projectId = '' } = useParams()
  const { search } = useLocation()
  const word = useMoveWord()
  return (
    <Sheet title={word(data.project, data.to)} closeTo={at.projects.one(projectId, listSearch(search))}>
      <MoveSheet key={data.to} {...data} />
    </Sheet>
  )
}
