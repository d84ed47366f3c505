import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { labelOf } from '#app/domain/projects/project-label.tsx'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { Engine } from '#app/ui/map/engine.ts'
import { mapMessages } from './messages.ts'
import type { Placed } from './use-placed.ts'

/** An opened city's firms beside its ring, each with its stage's colour and its light; confidential ones by code name. */
export function FirmNames({
  names,
  Marker,
}: {
  names: NonNullable<Placed['names']>
  Marker: Engine['Marker']
}) {
  const m = useMessages(mapMessages)
  const locale = useLocale()
  const anchor = names.toRight ? 'left' : 'right'
  return names.shown.map(({ project, at: { lng, lat } }, row) => {
    const isLast = row === names.shown.length - 1
    const { warning } = project
    return (
      <Marker key={project.id} longitude={lng} latitude={lat} anchor={anchor}>
        <Link className="map-firm" to={at.projects.one(project.id)} title={labelOf(project, locale)}>
          <span className={`map-swatch map-group-${project.group}`} />
          <span className="map-firm-name">{labelOf(project, locale)}</span>
          {warning && (
            <span className={`z-light z-light-${warning.tone}`}>
              <span className="z-hidden">{m.warnings[warning.why](warning.days ?? 0)}</span>
            </span>
          )}
        </Link>
        {isLast && names.more > 0 && <span className="map-firm-more">{m.moreFirms(names.more)}</span>}
      </Marker>
    )
  })
}
