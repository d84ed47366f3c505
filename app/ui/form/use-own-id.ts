import type { FetcherWithComponents } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { useFetcherRefusal } from './use-refusal.ts'

/**
 * The id of what is being written, so that sending it twice writes it once: the page's, and the page's next one when it is
 * saved. A page that is read anew because of somebody else changes nothing about it.
 */
export function useOwnId(given: string, via: FetcherWithComponents<unknown>, onSaved: () => void): string {
  const [own, setOwn] = useState(given)
  const wasSent = useRef(false)
  const isRefused = useFetcherRefusal(via) !== undefined
  useEffect(() => {
    if (via.state !== 'idle') wasSent.current = true
    else if (wasSent.current) {
      wasSent.current = false
      if (isRefused) return
      setOwn(given)
      onSaved()
    }
  }, [via.state, isRefused, given, onSaved])
  return own
}
