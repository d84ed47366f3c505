import { formatList } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Donut } from './donut.tsx'
import { type Cluster, mapGroups } from './map.ts'
import { mapMessages } from './messages.ts'
import { useClusterName } from './node-layers.tsx'

type Props = {
  cluster: Cluster
  selected: string | undefined
  hovered: string | null
  onSelect: (code: string | null) => void
  onHover: (code: string | null) => void
}

/** A city's ring: pressed it opens the city, and under the pointer its row in the list stands out. */
export function CityRing({ cluster, selected, hovered, onSelect, onHover }: Props) {
  const m = useMessages(mapMessages)
  const locale = useLocale()
  const { lead, cities, counts, total } = cluster
  const name = useClusterName()(cluster)
  const isOn = cities.some(({ code }) => code === selected)
  const isUnder = cities.some(({ code }) => code === hovered)
  const parts = mapGroups
    .filter((group) => counts[group])
    .map((group) => `${m.groups[group]} ${counts[group]}`)
  return (
    <button
      type="button"
      className={`map-node${isOn ? ' map-node-on' : ''}`}
      aria-pressed={isOn}
      onClick={() => onSelect(isOn ? null : lead.code)}
      onPointerEnter={() => onHover(lead.code)}
      onPointerLeave={() => onHover(null)}
      onFocus={() => onHover(lead.code)}
      onBlur={() => onHover(null)}
    >
      <Donut counts={counts} total={total} selected={isOn || isUnder} />
      <span className="z-hidden">{m.nodeLabel(name, total, formatList(parts, locale))}</span>
    </button>
  )
}
