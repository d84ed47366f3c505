import { Link, useLocation } from '@remix-run/react'
import { IconDots } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { at } from '#app/addresses.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { FloatingPopover } from '#app/ui/floating/later-ones.ts'
import { useOnceOpen } from '#app/ui/once-open.ts'
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
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const wasOpen = useOnceOpen(open)
  return (
    <>
      <button
        ref={button}
        type="button"
        className="projects-menu"
        aria-label={m.moves(label)}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <IconDots className="z-icon" aria-hidden="true" />
      </button>
      {wasOpen && (
        <FloatingPopover
          of={button}
          open={open}
          onChange={setOpen}
          width={190}
          portalProps={{ target: '#content' }}
          className="projects-moves"
        >
          {movesFrom(project).map((to) => (
            <Link key={to} to={at.projects.move(project.id, listSearch(search, { to }))}>
              {word(project, to)}
            </Link>
          ))}
        </FloatingPopover>
      )}
    </>
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
