import {
  Outlet,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useLocation,
  useParams,
} from '@remix-run/react'
import { useMemo } from 'react'
import { at } from '#app/addresses.ts'
import { businessRoles } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { exportMessages } from '#app/domain/exports/messages.ts'
import { stageMedians } from '#app/domain/metrics/medians.server.ts'
import { countByKind, projectBoard } from '#app/domain/metrics/project-counts.server.ts'
import { projectChoices } from '#app/domain/projects/board/choices.server.ts'
import { asListed } from '#app/domain/projects/board/list-search.ts'
import { ProjectBoard, StageStrip } from '#app/domain/projects/board/project-board.tsx'
import { ProjectPhoneRow, projectColumns } from '#app/domain/projects/board/project-columns.tsx'
import { KindChips, ProjectFilters, ViewSwitch } from '#app/domain/projects/board/project-filters.tsx'
import { ProjectFilter } from '#app/domain/projects/forms.ts'
import { projectMessages } from '#app/domain/projects/messages.ts'
import { canApply, canOpenProject } from '#app/domain/projects/permissions.ts'
import { applicationsWaitingFor } from '#app/domain/projects/stages/applications.server.ts'
import '#app/domain/projects/projects.css'
import { listProjects } from '#app/domain/projects/queries.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { formatCount } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { wasDone } from '#app/shell/revalidation.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { ReadingPane, Split } from '#app/ui/layout/reading-pane.tsx'
import { Menu } from '#app/ui/menu.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => ({ label: projectMessages[locale].title, to: at.projects.list() }),
}

/** Beside the list a project is a pane; from the board it takes the page, which then needs no list. */
const standsAlone = (projectId: string | undefined, search: URLSearchParams) =>
  projectId !== undefined && search.get('view') !== 'list'

export const loader = signedIn(async (ctx, { url, params }) => {
  ensureRole(ctx, { roles: businessRoles })
  if (standsAlone(params.projectId, url.searchParams)) return { alone: true as const }
  const filter = asListed(readSearch(url, ProjectFilter))
  const isList = filter.view === 'list'
  const [list, board, counts, choices, waiting] = await Promise.all([
    isList ? listProjects(ctx, filter) : null,
    isList ? null : boardOf(ctx, filter),
    countByKind(ctx),
    projectChoices(ctx),
    applicationsWaitingFor(ctx),
  ])
  const applyIds = (board?.cards ?? []).filter((card) => canApply(ctx.actor, card)).map(({ id }) => id)
  const { view, exit } = filter
  return {
    view,
    exit: exit === 'in' ? null : exit,
    list,
    board,
    counts,
    choices,
    applyIds,
    waiting: waiting.length,
    mayOpen: canOpenProject(ctx.actor),
  }
})

async function boardOf(ctx: Context, filter: Partial<ProjectFilter>) {
  const [board, medians] = await Promise.all([projectBoard(ctx, filter), stageMedians(ctx)])
  return { ...board, medians }
}

/** Opening a row leaves the list as it is. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  const { currentUrl, nextUrl, currentParams, nextParams } = args
  const was = standsAlone(currentParams.projectId, currentUrl.searchParams)
  const is = standsAlone(nextParams.projectId, nextUrl.searchParams)
  return wasDone(args) || was !== is || (!is && currentUrl.search !== nextUrl.search)
}

export default function Projects() {
  const data = useLoaderData<typeof loader>()
  const m = useMessages(projectMessages)
  const exports = useMessages(exportMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const { projectId } = useParams()
  const { search } = useLocation()
  const columns = useMemo(() => projectColumns(locale), [locale])
  if ('alone' in data) return <Outlet />
  const { view, exit, list, board, counts, choices, applyIds, waiting, mayOpen } = data
  const total = counts.reduce((sum, { n }) => sum + n, 0)
  const ways = (
    <>
      {waiting > 0 && <LinkButton to={at.projects.waiting()}>{m.waiting(waiting)}</LinkButton>}
      {total > 0 && (
        <LinkButton to={at.projects.export(search)} preventScrollReset>
          {exports.export}
        </LinkButton>
      )}
      {mayOpen && <LinkButton to={at.leads.list()}>{m.leads}</LinkButton>}
      {mayOpen && <LinkButton to={at.projects.new()}>{m.newProject}</LinkButton>}
    </>
  )
  const page = (
    <div className="z-page projects-page">
      <PageHeader title={m.title} count={m.count(formatCount(total))} meta={<ViewSwitch view={view} />}>
        <span className="projects-wide">{ways}</span>
        {mayOpen && (
          <LinkButton tone={projectId ? 'plain' : 'primary'} to={at.leads.new()}>
            {m.newLead}
          </LinkButton>
        )}
        {(mayOpen || waiting > 0 || total > 0) && (
          <span className="projects-narrow">
            <Menu>{ways}</Menu>
          </span>
        )}
      </PageHeader>
      <KindChips counts={counts} />
      <ProjectFilters choices={choices} view={view} />
      {board && (
        <>
          <StageStrip board={board} search={search} />
          <p className="z-small z-muted projects-wide">{m.boardNote}</p>
          <ProjectBoard board={board} applyIds={applyIds} search={search} exit={exit} />
          {board.cards.length === 0 && <EmptyState title={total ? m.empty : m.emptyAll} />}
        </>
      )}
      {list && (
        <DataTable
          label={m.title}
          columns={columns}
          rows={list.items}
          rowHref={({ id }) => at.projects.one(id)}
          selectedId={projectId}
          phoneRow={(project) => <ProjectPhoneRow project={project} locale={locale} today={today} />}
          next={list.next}
          empty={<EmptyState title={total ? m.empty : m.emptyAll} />}
        />
      )}
    </div>
  )
  return (
    <Split
      list={
        <>
          {page}
          {!projectId && <Outlet />}
        </>
      }
    >
      {projectId && (
        <ReadingPane closeTo={at.projects.list()} label={m.title}>
          <Outlet />
        </ReadingPane>
      )}
    </Split>
  )
}
