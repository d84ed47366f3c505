import { useEffect, useRef, useState } from 'react'
import { toastLeftEvent } from '../feedback/toast.tsx'
import { insertKept } from './kept.ts'

/** The page is read anew within this time of an undo; until then the row stays where it was. */
const graceMs = 1_500

/**
 * The rows with those that were just done still in their places: a row that can be taken back keeps its place until the
 * toast leaves. `keep` is told the row's id as it is sent; `done` knows which of the shown rows are over.
 */
export function useKept<T extends { id: string }>(rows: readonly T[]) {
  const [kept, setKept] = useState<{ row: T; after: string | null }[]>([])
  const shown = useRef(rows)
  useEffect(() => {
    const drop = ({ detail }: Event & { detail?: string }) =>
      setTimeout(() => setKept((all) => all.filter(({ row }) => !row.id.endsWith(String(detail)))), graceMs)
    window.addEventListener(toastLeftEvent, drop)
    return () => window.removeEventListener(toastLeftEvent, drop)
  }, [])
  const all = insertKept(rows, kept)
  shown.current = all
  const keep = (id: string) => {
    const at = shown.current.findIndex((row) => row.id === id)
    const row = shown.current[at]
    if (row)
      setKept((kept) => [
        ...kept.filter(({ row }) => row.id !== id),
        { row, after: shown.current[at - 1]?.id ?? null },
      ])
  }
  return { rows: all, keep, isDone: (id: string) => !rows.some((row) => row.id === id) }
}
