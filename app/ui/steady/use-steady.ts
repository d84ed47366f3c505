import { useLoaderData, useLocation } from '@remix-run/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { cameOfOthers } from './pass.ts'
import { newsOf, steady } from './steady.ts'

export type News = { fresh: number; gone: number; show: () => void }

/**
 * The rows of a page, held in their places while others work: what was read anew because of them changes rows where they
 * stand, and tells of the others as news that the reader may take. What the reader asked for is shown as it comes.
 */
export function useSteady<T>(data: T): { shown: T; news: News } {
  const loaded = useLoaderData()
  const { pathname, search } = useLocation()
  const place = pathname + search
  const [was, setWas] = useState({ loaded, place })
  const [kept, keep] = useState<{ of: T; shown: T }>()
  const last = useRef(data)
  let shown = kept && kept.of === data ? kept.shown : data
  if (was.loaded !== loaded || was.place !== place) {
    setWas({ loaded, place })
    if (was.loaded !== loaded && was.place === place && last.current !== data && cameOfOthers(loaded)) {
      shown = steady(last.current, data)
      keep({ of: data, shown })
    }
  }
  useEffect(() => {
    last.current = shown
  }, [shown])
  const { fresh, gone } = useMemo(() => newsOf(shown, data), [shown, data])
  return { shown, news: { fresh, gone, show: () => keep(undefined) } }
}
