import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { projectMessages } from '#app/domain/projects/messages.ts'
import { ProjectLabel, WarningLight } from '#app/domain/projects/project-label.tsx'
import { placeOf } from '#app/domain/projects/stages/ladder.ts'
import { stageMessages } from '#app/domain/projects/stages/messages.ts'
import type { Exit, Stage } from '#app/domain/projects/stages/stages.ts'
import { formatDay } from '#app/i18n/format.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { StageTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import type { MapProject } from './map.ts'
import { mapMessages } from './messages.ts'
import type { CityTrips } from './trips.ts'

/** The named projects of an opened row, and how many there are besides; `all` is where those are listed. */
export function NamedRows({ projects, n, all }: { projects: MapProject[]; n: number; all?: string }) {
  const m = useMessages(mapMessages)
  const more = n - projects.length
  return (
    <>
      {projects.map((project) => (
        <ProjectRow key={project.id} project={project} />
      ))}
      {more > 0 && (
        <tr className="map-row">
          <td colSpan={4}>
            {all ? (
              <Link className="z-link z-tap" to={all}>
                {m.more(more)}
              </Link>
            ) : (
              m.more(more)
            )}
          </td>
        </tr>
      )}
    </>
  )
}

/** One project of an opened row: name, stage with its step, and what needs attention. */
function ProjectRow({ project }: { project: MapProject }) {
  const p = useMessages(projectMessages)
  const words = useMessages(stageMessages)
  const stage = project.stage as Stage
  const name = project.exit ? words.exits[project.exit as Exit] : p.step(words.stages[stage], placeOf(stage))
  return (
    <tr className="map-row">
      <td>
        <Link to={at.projects.one(project.id)}>
          <ProjectLabel project={project} />
        </Link>
      </td>
      <td>
        <StageTag group={project.group}>{name}</StageTag>
      </td>
      <td colSpan={2}>
        <WarningLight warning={project.warning} />
      </td>
    </tr>
  )
}

/** The latest trip to an opened city: when, who, and how many firms were met. */
export function TripRow({ trips }: { trips: CityTrips }) {
  const m = useMessages(mapMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const { fromOn, toOn, people, firms } = trips.last
  const day = (on: string) => formatDay(on, locale, today)
  const who = m.names(people.map(({ name, nameEn }) => nameIn(locale, { name, nameEn })))
  return (
    <tr className="map-trip">
      <td colSpan={4}>
        <span>{m.lastTrip}</span>
        <span>{m.lastTripText(m.span(day(fromOn), day(toOn)), who, firms)}</span>
        <Link className="z-link z-tap" to={at.trips.list({ city: trips.code })}>
          {m.seeTrips}
        </Link>
      </td>
    </tr>
  )
}
