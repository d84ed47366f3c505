import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { daysBetween } from '#app/domain/calendar.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Light, SampleTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import type { PatchRow, Tile } from './board.server.ts'
import './liaison.css'
import { nameIn } from '#app/i18n/name-in.ts'
import { liaisonMessages } from './messages.ts'

type Props = { patches: PatchRow[]; tiles: Tile[]; mayAssign: boolean }

/** A panel per patch, a tile per firm with its cadre's name. */
export function PatchBoard({ patches, tiles, mayAssign }: Props) {
  const m = useMessages(liaisonMessages)
  const locale = useLocale()
  const unplaced = tiles.filter(({ patchId }) => patchId === null)
  return (
    <div className="liaison-patches">
      {patches.map((patch) => {
        const own = tiles.filter(({ patchId }) => patchId === patch.id)
        return (
          <Patch
            key={patch.id}
            name={nameIn(locale, patch)}
            lead={patch.lead ? m.lead(patch.lead) : m.noLead}
            tiles={own}
            mayAssign={mayAssign}
          />
        )
      })}
      {unplaced.length > 0 && <Patch name={m.noPatch} tiles={unplaced} mayAssign={mayAssign} />}
    </div>
  )
}

type PatchProps = { name: string; lead?: string; tiles: Tile[]; mayAssign: boolean }

function Patch({ name, lead, tiles, mayAssign }: PatchProps) {
  const m = useMessages(liaisonMessages)
  const gaps = tiles.filter(({ coverage }) => coverage === 'gap').length
  return (
    <section className="liaison-patch" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <span className="z-count">{m.firms(tiles.length)}</span>
        {gaps > 0 && <Light tone="red">{m.gaps(gaps)}</Light>}
        <span className="z-small z-muted">{lead}</span>
      </header>
      <div className="liaison-tiles">
        {tiles.map((tile) => (
          <FirmTile key={tile.id} tile={tile} mayAssign={mayAssign} />
        ))}
      </div>
    </section>
  )
}

/** The name by which a firm's care is known: its primary, the deputy acting for one who left, or nobody. */
export function careName(tile: Tile, m: (typeof liaisonMessages)['zh-CN']) {
  if (tile.coverage === 'gap') return m.noCadre
  if (tile.coverage === 'pending') return tile.deputy ? m.acting(tile.deputy) : (tile.primary ?? m.noCadre)
  return tile.primary ?? (tile.deputy ? m.acting(tile.deputy) : m.noCadre)
}

function FirmTile({ tile, mayAssign }: { tile: Tile; mayAssign: boolean }) {
  const m = useMessages(liaisonMessages)
  return (
    <article className={`liaison-tile${tile.coverage === 'owned' ? '' : ` liaison-${tile.coverage}`}`}>
      <b title={tile.name}>
        <Link to={at.enterprises.one(tile.id)}>{tile.name}</Link>
        <SampleTag sample={tile.sample} />
      </b>
      <span>
        <span className="liaison-who">{careName(tile, m)}</span>
        {tile.coverage === 'gap' && mayAssign ? (
          <Link
            className="z-link"
            to={at.liaison.assign(tile.id)}
            aria-label={`${m.assignTitle} ${tile.name}`}
          >
            {m.assign}
          </Link>
        ) : tile.overdueTickets > 0 ? (
          <Light tone="red">{m.open(tile.openTickets)}</Light>
        ) : (
          tile.openTickets > 0 && <Light tone="warn">{m.open(tile.openTickets)}</Light>
        )}
      </span>
    </article>
  )
}

/** What leadership still has to decide: firms without a cadre, hand-overs not signed. */
export function WaitingList({ tiles, mayAssign }: { tiles: Tile[]; mayAssign: boolean }) {
  const m = useMessages(liaisonMessages)
  const { today } = useRootData()
  const waiting = tiles.filter(({ coverage }) => coverage !== 'owned')
  if (waiting.length === 0) return <p className="z-muted z-small">{m.nothingWaiting}</p>
  return (
    <ul className="liaison-waiting">
      {waiting.map((tile) => (
        <li key={tile.id}>
          <b className="z-strong">
            {tile.name}
            <SampleTag sample={tile.sample} />
          </b>
          <Light tone={tile.coverage === 'gap' ? 'red' : 'warn'}>
            {tile.coverage === 'gap'
              ? tile.residentSince
                ? m.waitingGap(daysBetween(tile.residentSince, today))
                : m.waitingGapPlain
              : tile.deputy
                ? m.waitingPending(tile.primary ?? '', tile.deputy)
                : m.waitingPendingAlone(tile.primary ?? '')}
          </Light>
          {mayAssign ? (
            <Link className="z-link z-tap" to={at.liaison.assign(tile.id)}>
              {m.assign}
            </Link>
          ) : (
            <span className="z-muted z-small">{m.assignedBy}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Firms a cadre, one cell each; a hollow cell is a firm they act for. */
export function Loads({ tiles }: { tiles: Tile[] }) {
  const m = useMessages(liaisonMessages)
  const cadres = new Map<string, { name: string; own: number; acting: number }>()
  const add = (id: string, name: string, key: 'own' | 'acting') => {
    const entry = cadres.get(id) ?? { name, own: 0, acting: 0 }
    entry[key] += 1
    cadres.set(id, entry)
  }
  for (const tile of tiles) {
    if (tile.primaryId && tile.primary && !tile.primaryDisabled) add(tile.primaryId, tile.primary, 'own')
    else if (tile.deputyId && tile.deputy) add(tile.deputyId, tile.deputy, 'acting')
  }
  const rows = [...cadres.entries()].sort(
    ([, a], [, b]) => b.own + b.acting - a.own - a.acting || (a.name < b.name ? -1 : 1),
  )
  return (
    <ul className="liaison-loads">
      {rows.map(([id, { name, own, acting }]) => (
        <li key={id}>
          <div>
            <b className="z-strong">{name}</b>
            <span className="z-muted z-num">
              {m.firms(own)}
              {acting > 0 && ` ${m.loadActing(acting)}`}
            </span>
          </div>
          <div className="liaison-cells" aria-hidden="true">
            {Array.from({ length: 15 }, (_, at) => (
              <i key={at} className={at < own ? 'on' : at < own + acting ? 'acting' : undefined} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
