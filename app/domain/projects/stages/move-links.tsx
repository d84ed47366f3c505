import { Link, useLocation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { listSearch } from '../board/list-search.ts'
import { projectMessages } from '../messages.ts'
import { nextStage } from './ladder.ts'
import { useMoveWord } from './move-menu.tsx'
import { movesFrom, type Standing } from './moves.ts'

/** Every other move that may be applied for now, folded away. */
export function MoveLinks({ project }: { project: Standing & { id: string } }) {
  const m = useMessages(projectMessages)
  const word = useMoveWord()
  const { search } = useLocation()
  const next = project.exit ? null : nextStage(project.template, project.stage)
  const moves = movesFrom(project).filter((to) => to !== next)
  return (
    <details className="z-more" open={project.exit !== null}>
      <summary>{m.otherMoves}</summary>
      <div className="z-row">
        {moves.map((to) => (
          <Link
            key={to}
            className="z-chip"
            to={at.projects.move(project.id, listSearch(search, { to }))}
            preventScrollReset
          >
            {word(project, to)}
          </Link>
        ))}
      </div>
    </details>
  )
}
