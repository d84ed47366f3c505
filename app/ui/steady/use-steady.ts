import { useLocation, useRevalidator } from '@remix-run/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { isOwnPass } from './pass.ts'
import { newsOf, steady } from './steady.ts'
import { useSending } from './use-sending.ts'

export type News = { fresh: number; gone: number; show: () => void }

/**
 * The rows of a page, held in their places while others work: what was read anew because of them changes rows where they
 * stand, and tells of the others as news that the reader may take. What the reader asked for is shown as it comes.
 */
export function useSteady<T>(data: T): { shown: T; news: News } {
  const { state } = useRevalidator()
  const { pathname, search } = useLocation()
  const place = pathname + search
  const isSending = useSending()()
  const [was, setWas] = useState({ state, place, isOwn: false })
  const [kept, keep] = useState<{ of: T; shown: T }>()
  const last = useRef(data)
  let shown = kept && kept.of === data ? kept.shown : data
  // What the reader sends while the page is being read comes with it, and is no news.
  const isOwn = was.state === 'loading' || state === 'loading' ? was.isOwn || isSending : false
  if (was.state !== state || was.place !== place || was.isOwn !== isOwn) {
    setWas({ state, place, isOwn: isOwn && state === 'loading' })
    // Only the live stream, and an undo, ask the router to read a page anew.
    if (
      was.state === 'loading' &&
      state === 'idle' &&
      was.place === place &&
      last.current !== data &&
      !isOwn &&
      !isOwnPass()
    ) {
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
