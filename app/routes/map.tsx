import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { isBusiness } from '#app/domain/actor.ts'
import { listTeams } from '#app/domain/cadres/groups.server.ts'
import { MapFilter } from '#app/domain/map/forms.ts'
import { countGroups, mapGroups, onMap } from '#app/domain/map/map.ts'
import { mapMessages } from '#app/domain/map/messages.ts'
import { PipelineMap } from '#app/domain/map/pipeline-map.tsx'
import { listMapProjects } from '#app/domain/map/queries.server.ts'
import { Twin } from '#app/domain/map/twin.tsx'
import { labelMessages } from '#app/domain/overview/label-messages.ts'
import { channels } from '#app/domain/projects/channels.ts'
import { stageMessages } from '#app/domain/projects/stages/messages.ts'
import type { Exit, Stage } from '#app/domain/projects/stages/stages.ts'
import { forbidden } from '#app/domain/refusal.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { FilterBar, FilterSelect } from '#app/ui/table/filter-bar.tsx'

export const handle: CrumbHandle = { crumb: (_, locale) => ({ label: mapMessages[locale].title }) }

export const loader = signedIn(async (ctx, { url, door }) => {
  if (!isBusiness(ctx.actor)) throw forbidden('door.notYours')
  const filter = readSearch(url, MapFilter)
  const [projects, teams] = await Promise.all([listMapProjects(ctx, filter), listTeams(ctx)])
  return {
    projects,
    teams,
    filter,
    token: door.mapboxToken ?? null,
    base: door.mapBase ?? ('embedded' as const),
  }
})

export default function MapPage() {
  const { projects, teams, filter, token, base } = useLoaderData<typeof loader>()
  const m = useMessages(mapMessages)
  const labels = useMessages(labelMessages)
  const { channels: channelNames } = useMessages(stageMessages)
  const isEnglish = useLocale() === 'en'
  const { theme } = useRootData()
  const [search, setSearch] = useSearchParams()
  const isList = filter.view === 'list'
  const counts = countGroups(projects.filter(({ keyBuild }) => !keyBuild))
  const placed = onMap(projects)
  const at = (key: string, value: string | null) => {
    const params = new URLSearchParams(search)
    if (value === null || params.get(key) === value) params.delete(key)
    else params.set(key, value)
    return `?${params}`
  }
  return (
    <div className={`map-page${isList ? ' map-list-only' : ''}`}>
      <h1 className="z-hidden">{m.title}</h1>
      {!isList && (
        <div className="map-stage">
          <div className="map-panel z-noprint">
            <FilterBar keep={['city', 'group', 'view']}>
              <FilterSelect
                name="team"
                label={m.filters.team}
                options={teams.map((team) => ({
                  value: team.id,
                  label: isEnglish ? team.nameEn : team.name,
                }))}
              />
              <FilterSelect
                name="channel"
                label={m.filters.channel}
                options={channels.map((value) => ({ value, label: channelNames[value] }))}
              />
            </FilterBar>
            <nav className="map-legend" aria-label={m.filters.group}>
              {mapGroups.map((group) => (
                <Link
                  key={group}
                  to={at('group', group)}
                  aria-current={filter.group === group ? 'true' : undefined}
                  preventScrollReset
                >
                  <span className={`map-swatch map-group-${group}`} />
                  {m.groups[group]} <b>{counts[group]}</b>
                </Link>
              ))}
            </nav>
          </div>
          <PipelineMap
            projects={projects}
            token={token}
            base={base}
            theme={theme}
            selected={filter.city}
            onSelect={(code) =>
              setSearch(
                (before) => {
                  const params = new URLSearchParams(before)
                  if (code) params.set('city', code)
                  else params.delete('city')
                  return params
                },
                { preventScrollReset: true, replace: true },
              )
            }
          />
        </div>
      )}
      <section className="map-twin" aria-label={m.cities}>
        <header>
          <h2>{m.cities}</h2>
          <span className="z-count">
            {m.cityCount(
              new Set(placed.map(({ cityCode }) => cityCode)).size,
              placed.length,
              projects.length,
            )}
          </span>
          <Link className="z-link z-small z-tap z-noprint" to={at('view', isList ? null : 'list')}>
            {isList ? m.showMap : m.listOnly}
          </Link>
        </header>
        {projects.length === 0 ? (
          <EmptyState title={m.none} />
        ) : (
          <Twin
            projects={projects}
            selected={filter.city}
            open={isList}
            stageName={({ stage, exit }) =>
              exit ? labels.exits[exit as Exit] : labels.stages[stage as Stage]
            }
          />
        )}
      </section>
    </div>
  )
}
