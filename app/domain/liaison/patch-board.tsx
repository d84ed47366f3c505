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

type PatchSum = { patchId: string | null; firms: number; gap: number }
type Load = { id: string; name: string; own: number; acting: number; of: number }
type Shown = Tile & { of: number }
type Props = { patches: PatchRow[]; sums: PatchSum[]; tiles: Shown[]; mayAssign: boolean }

/** A panel per patch, a tile per firm with its cadre's name. */
export function PatchBoard({ patches, sums, tiles, mayAssign }: Props) {
  const m = useMessages(liaisonMessages)
  const locale = useLocale()
  const of = (patchId: string | null) => ({
    sum: sums.find((sum) => sum.patchId === patchId),
    tiles: tiles.filter((tile) => tile.patchId === patchId),
    mayAssign,
  })
  const unplaced = of(null)
  return (
    <div className="liaison-patches">
      {patches.map((patch) => (
        <Patch
          key={patch.id}
          name={nameIn(locale, patch)}
          lead={patch.lead ? m.lead(patch.lead) : m.noLead}
          all={at.enterprises.list({ status: 'resident', patch: patch.id })}
          {...of(patch.id)}
        />
      ))}
      {unplaced.tiles.length > 0 && (
        <Patch name={m.noPatch} all={at.enterprises.list({ status: 'resident' })} {...unplaced} />
      )}
    </div>
  )
}

type PatchProps = {
  name: string
  lead?: string
  sum: PatchSum | undefined
  tiles: Shown[]
  /** Where all firms of the patch are listed. */
  all: string
  mayAssign: boolean
}

function Patch({ name, lead, sum, tiles, all, mayAssign }: PatchProps) {
  const m = useMessages(liaisonMessages)
  const more = (tiles[0]?.of ?? 0) - tiles.length
  return (
    <section className="liaison-patch" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <span className="z-count">{m.firms(sum?.firms ?? 0)}</span>
        {sum !== undefined && sum.gap > 0 && <Light tone="red">{m.gaps(sum.gap)}</Light>}
        <span className="z-small z-muted">{lead}</span>
      </header>
      <div className="liaison-tiles">
        {tiles.map((tile) => (
          <FirmTile key={tile.id} tile={tile} mayAssign={mayAssign} />
        ))}
      </div>
      {more > 0 && (
        <Link className="z-link z-small z-tap" to={all}>
          {m.moreFirms(more)}
        </Link>
      )}
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
export function WaitingList({
  waiting,
  count,
  mayAssign,
}: {
  waiting: Tile[]
  count: number
  mayAssign: boolean
}) {
  const m = useMessages(liaisonMessages)
  const { today } = useRootData()
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
      {count > waiting.length && (
        <li>
          {/* They follow the last one: on the board, of its kind. */}
          <Link className="z-link z-tap" to={at.liaison.list({ show: waiting.at(-1)?.coverage })}>
            {m.moreFirms(count - waiting.length)}
          </Link>
        </li>
      )}
    </ul>
  )
}

/** Firms a cadre, one cell each; a hollow cell is a firm they act for. */
export function Loads({ loads }: { loads: Load[] }) {
  const m = useMessages(liaisonMessages)
  const more = (loads[0]?.of ?? 0) - loads.length
  return (
    <ul className="liaison-loads">
      {loads.map(({ id, name, own, acting }) => (
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
      {more > 0 && <li className="z-muted z-small">{m.moreCadres(more)}</li>}
    </ul>
  )
}
