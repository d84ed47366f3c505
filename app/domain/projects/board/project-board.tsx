import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { projectMessages } from '../messages.ts'
import { groupOf } from '../stages/ladder.ts'
import { stageMessages } from '../stages/messages.ts'
import { type Exit, ladderGroups, ladderSteps, type Stage } from '../stages/stages.ts'
import type { ProjectBoard as Board } from './board.server.ts'
import { BoardCard } from './board-card.tsx'
import { groupHead } from './heads.ts'
import { together, wholeWan } from './sums.ts'

type Props = {
  board: Board
  applyIds: readonly string[]
  search: string
  /** The way out these projects took: then a column is where they stood, and nothing in it is under way. */
  exit: Exit | null
}

/** A column a step under the five groups of the ladder; each names its count, its sum and the median stay. */
export function ProjectBoard(props: Props) {
  return (
    <div className="projects-scroll">
      <div className="projects-board">
        {ladderGroups.map((group) => (
          <Group key={group} group={group} {...props} />
        ))}
        {ladderSteps.map((column) => (
          <Column key={column.step} {...column} {...props} />
        ))}
      </div>
    </div>
  )
}

/** On a phone, where the stages stand one under the other: each that holds projects, and the way to it. */
export function StageStrip({ board, search }: Pick<Props, 'board' | 'search'>) {
  const m = useMessages(projectMessages)
  const words = useMessages(stageMessages)
  const held = ladderSteps.flatMap(({ step, stages }) => {
    const { n } = together(board.sums, stages)
    return n ? { step, stages, n } : []
  })
  if (held.length < 2) return null
  return (
    <nav className="projects-strip" aria-label={m.stage}>
      {held.map(({ step, stages, n }) => (
        <Link key={step} className="z-chip" to={{ search, hash: `stage-${step}` }} replace>
          <Hue stages={stages} />
          {stages.map((stage) => words.stages[stage]).join(' / ')}
          <span className="z-num">{n}</span>
        </Link>
      ))}
    </nav>
  )
}

const Hue = ({ stages }: { stages: readonly Stage[] }) => (
  <i className={`projects-hue z-stage-${groupOf(stages[0] as Stage)}`} aria-hidden="true" />
)

function Group({ group, board, exit }: Props & { group: (typeof ladderGroups)[number] }) {
  const locale = useLocale()
  const columns = ladderSteps.filter(({ stages }) => groupOf(stages[0] as Stage) === group)
  const sum = together(
    board.sums,
    columns.flatMap(({ stages }) => stages),
  )
  const [first, last] = [columns[0]?.step ?? 1, columns.at(-1)?.step ?? 1]
  return (
    <div
      className={`projects-group z-stage-${group}`}
      style={{ gridColumn: `${first} / ${last + 1}`, gridRow: 1, order: first * 2 }}
    >
      <b>
        {groupHead(group, exit, locale)} {columns.length > 1 ? sum.n : ''}
      </b>
      {columns.length > 1 && sum.n > 0 && <SumText sum={sum} withUnit />}
    </div>
  )
}

/** A sum says when it is incomplete: not filled in, or not for this reader. */
function SumText({ sum, withUnit = false }: { sum: ReturnType<typeof together>; withUnit?: boolean }) {
  const m = useMessages(projectMessages)
  const unfilled = sum.seen - sum.filled
  const notes = [
    unfilled > 0 && sum.filled > 0 ? m.unfilled(unfilled) : '',
    sum.seen < sum.n && sum.seen > 0 ? m.seenOnly(sum.seen) : '',
  ].filter(Boolean)
  return (
    <span className="z-num" title={m.also(notes) || undefined}>
      {withUnit ? m.also([m.sum(sum.planned), ...notes]) : wholeWan(sum.planned)}
    </span>
  )
}

type ColumnProps = Props & { step: number; stages: readonly Stage[] }

function Column({ step, stages, board, applyIds, search, exit }: ColumnProps) {
  const m = useMessages(projectMessages)
  const words = useMessages(stageMessages)
  const sum = together(board.sums, stages)
  const cards = board.cards.filter(({ stage }) => stages.includes(stage))
  const medians = stages.flatMap((stage) => board.medians[stage] ?? [])
  const title = stages.map((stage) => words.stages[stage]).join(' / ')
  return (
    <section
      id={`stage-${step}`}
      className={`projects-col${sum.n ? '' : ' projects-bare'}`}
      style={{ gridColumn: step, gridRow: '2 / span 2', order: step * 2 + 1 }}
    >
      <header>
        <h2>
          <Hue stages={stages} />
          <span className="z-num">{step}</span>
          <span>{title}</span>
          <span className="z-num">{sum.n}</span>
        </h2>
        <small className="z-num">
          <span>{exit ? words.exits[exit] : medians.length ? m.median(Math.max(...medians)) : '—'}</span>
          <SumText sum={sum} />
        </small>
        <small className="projects-said z-num">
          {m.apart([m.these(sum.n), m.sum(sum.planned)])}
          {exit
            ? m.apart(['', words.exits[exit]])
            : medians.length > 0 && m.apart(['', m.median(Math.max(...medians))])}
        </small>
      </header>
      <div>
        {cards.map((project) => (
          <BoardCard
            key={project.id}
            project={project}
            median={board.medians[project.stage]}
            mayApply={applyIds.includes(project.id)}
          />
        ))}
        {sum.n > cards.length && (
          <Link className="z-link z-small" to={listOf(search, stages[0] as Stage)}>
            {m.moreCards(sum.n - cards.length)}
          </Link>
        )}
      </div>
    </section>
  )
}

function listOf(search: string, stage: Stage) {
  const params = new URLSearchParams(search)
  params.set('view', 'list')
  params.set('stage', stage)
  return at.projects.list(params)
}
