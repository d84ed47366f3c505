import { Popover } from '@mantine/core'
import { Link, useLocation } from '@remix-run/react'
import { IconDots } from '@tabler/icons-react'
import { at } from '#app/addresses.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { listSearch } from '../board/list-search.ts'
import { projectMessages } from '../messages.ts'
import { labelOf, useNameOf } from '../project-label.tsx'
import { isExit, movesFrom, moveTo, type Standing } from './moves.ts'
import type { Exit, Stage } from './stages.ts'

type Movable = Standing & { id: string; label: string; labelEn: string | null }

/** Where the project may go from here; each entry opens the sheet that asks what its gate needs. */
export function MoveMenu({ project }: { project: Movable }) {
  const m = useMessages(projectMessages)
  const { search } = useLocation()
  const word = useMoveWord()
  const label = labelOf(project, useLocale())
  return (
    <Popover position="bottom-end" shadow="md" width={190} portalProps={{ target: '#content' }}>
      <Popover.Target>
        <button type="button" className="projects-menu" aria-label={m.moves(label)}>
          <IconDots className="z-icon" aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown className="projects-moves">
        {movesFrom(project).map((to) => (
          <Link key={to} to={at.projects.move(project.id, listSearch(search, { to }))}>
            {word(project, to)}
          </Link>
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}

/** What the move is called on a button: 申请进入签约, 申请流失, 退回到接洽. */
export function useMoveWord() {
  const m = useMessages(projectMessages)
  const nameOf = useNameOf()
  return (standing: Standing, to: Stage | Exit) => {
    const kind = moveTo(standing, to)?.kind
    const name = nameOf(to)
    if (isExit(to)) return m.exitTo(name)
    if (kind === 'skip') return m.skipTo(name)
    if (kind === 'back') return m.backTo(name)
    return kind === 'reopen' ? m.reopenTo(name) : m.moveTo(name)
  }
}
