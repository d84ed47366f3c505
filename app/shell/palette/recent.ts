import { useLocation } from '@remix-run/react'
import { useEffect } from 'react'
import { recordAt } from '#app/addresses.ts'
import { useRootData } from '#app/ui/root-data.ts'

/** `at` is ISO text by the server's clock; those noted before it was kept have none. */
export type Recent = { to: string; label: string; at?: string }

const keyOf = (account: string) => `zhigu:recent:${account}`
const most = 8

/** The records this account looked at last in this browser, newest first. */
export function recentOf(account: string): Recent[] {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(account)) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

/** Notes the record whose page this is, by the name its window has. */
export function useNoteRecent() {
  const { pathname } = useLocation()
  const { actor, now } = useRootData()
  useEffect(() => {
    if (!actor || !recordAt(pathname)) return
    const [label = ''] = document.title.split(' · ')
    const others = recentOf(actor.keeper).filter(({ to }) => to !== pathname)
    try {
      localStorage.setItem(
        keyOf(actor.keeper),
        JSON.stringify([{ to: pathname, label, at: now }, ...others].slice(0, most)),
      )
    } catch {
      // A full or forbidden store remembers nothing.
    }
  }, [pathname, actor?.keeper])
}
