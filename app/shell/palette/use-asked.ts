import { useEffect, useState } from 'react'
import { at, recordAt } from '#app/addresses.ts'
import { useLookUp } from '#app/ui/form/use-look-up.ts'
import { useRootData } from '#app/ui/root-data.ts'
import type { Found } from './items.ts'
import { type Recent, recentOf } from './recent.ts'

/** What the server knows for what was typed; and, asked once as the palette opens, of the records seen last and of the page. */
export function useAsked(word: string, pathname: string) {
  const { actor } = useRootData()
  const lookUp = useLookUp<Found>()
  const before = useLookUp<Found>()
  const [recent, setRecent] = useState<Recent[]>([])
  useEffect(() => {
    const seen = actor ? recentOf(actor.keeper) : []
    setRecent(seen)
    const records = [pathname, ...seen.map(({ to }) => to)].filter(recordAt)
    if (records.length) before.load(at.search({ seen: [...new Set(records)].join(',') }))
  }, [actor?.keeper])
  useEffect(() => {
    if (!word) return
    const soon = setTimeout(() => lookUp.load(at.search({ q: word })), 150)
    return () => clearTimeout(soon)
  }, [word])
  const known: Found['known'] = { ...before.data?.known, ...lookUp.data?.known }
  return { found: lookUp.data, known, recent, failure: lookUp.failure, isAsking: lookUp.isAsking }
}
