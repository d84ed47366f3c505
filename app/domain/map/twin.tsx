import { Link, useSearchParams } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'
import { at } from '#app/addresses.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { SampleTag, StageTag } from '#app/ui/mark.tsx'
import { type CityNode, cityNodes, type MapProject, mapGroups } from './map.ts'
import { mapMessages } from './messages.ts'

type Props = {
  projects: MapProject[]
  selected?: string
  open: boolean
  stageName: (project: MapProject) => string
}

/** The map as a table: the same rows, by city; what is not on the map is a row too, so that totals reconcile. */
export function Twin({ projects, selected, open, stageName }: Props) {
  const m = useMessages(mapMessages)
  const nodes = cityNodes(projects)
  const keyBuilds = projects.filter(({ keyBuild }) => keyBuild)
  const unplaced = projects.filter(({ keyBuild, lng, hidden }) => !keyBuild && lng === null && !hidden)
  const hidden = projects.filter(({ keyBuild, hidden }) => !keyBuild && hidden)
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    if (selected) table.current?.querySelector('.map-on')?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    <table className="map-table" ref={table} id="map-list">
      <caption>{m.caption}</caption>
      <thead className="z-hidden">
        <tr>
          <th scope="col">{m.columns.project}</th>
          <th scope="col">{m.columns.stage}</th>
          <th scope="col">{m.columns.days}</th>
        </tr>
      </thead>
      {nodes.map((node) => (
        <CityRows key={node.code} node={node} isOn={node.code === selected}>
          {(open || node.code === selected) &&
            projects
              .filter(({ cityCode, keyBuild }) => cityCode === node.code && !keyBuild)
              .map((project) => <ProjectRow key={project.id} project={project} stage={stageName(project)} />)}
        </CityRows>
      ))}
      <OffMap label={m.noCity} projects={unplaced} stageName={stageName} open={open} />
      <OffMap label={m.hidden(hidden.length)} projects={hidden} stageName={stageName} open={open} />
      {keyBuilds.length > 0 && (
        <OffMap
          label={m.keyBuild(keyBuilds[0]?.label ?? '')}
          projects={keyBuilds}
          stageName={stageName}
          open={open}
        />
      )}
    </table>
  )
}

function CityRows({ node, isOn, children }: { node: CityNode; isOn: boolean; children: ReactNode }) {
  const isEnglish = useLocale() === 'en'
  const m = useMessages(mapMessages)
  const [search] = useSearchParams()
  const params = new URLSearchParams(search)
  if (isOn) params.delete('city')
  else params.set('city', node.code)
  const isDim = node.total === node.counts.exit
  return (
    <tbody>
      <tr className={`map-city${isOn ? ' map-on' : ''}${isDim ? ' map-dim' : ''}`}>
        <th scope="rowgroup" colSpan={2}>
          <Link to={`?${params}`} preventScrollReset aria-expanded={isOn}>
            <span className="map-city-name">{isEnglish ? node.cityEn : node.city}</span>
            <span
              className="map-bar"
              role="img"
              aria-label={mapGroups
                .filter((group) => node.counts[group])
                .map((group) => `${m.groups[group]} ${node.counts[group]}`)
                .join(', ')}
            >
              {mapGroups.map(
                (group) =>
                  node.counts[group] > 0 && (
                    <i
                      key={group}
                      className={`map-group-${group}`}
                      style={{ width: node.counts[group] * 14 }}
                    />
                  ),
              )}
            </span>
          </Link>
        </th>
        <td className="z-strong">{node.total}</td>
      </tr>
      {children}
    </tbody>
  )
}

function ProjectRow({ project, stage }: { project: MapProject; stage: string }) {
  const m = useMessages(mapMessages)
  return (
    <tr className="map-row">
      <td>
        <Link to={at.projects.one(project.id)}>{project.label}</Link>
        <SampleTag sample={project.sample} />
      </td>
      <td>
        <StageTag group={project.group}>{stage}</StageTag>
      </td>
      <td>{project.stageDays === null ? '—' : m.days(project.stageDays)}</td>
    </tr>
  )
}

function OffMap({
  label,
  projects,
  stageName,
  open,
}: {
  label: string
  projects: MapProject[]
  stageName: Props['stageName']
  open: boolean
}) {
  if (projects.length === 0) return null
  return (
    <tbody>
      <tr className="map-city map-dim">
        <th scope="rowgroup" colSpan={2}>
          {label}
        </th>
        <td>{projects.length}</td>
      </tr>
      {open &&
        projects.map((project) => (
          <ProjectRow key={project.id} project={project} stage={stageName(project)} />
        ))}
    </tbody>
  )
}
