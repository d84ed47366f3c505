import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/** Milliseconds between two looks at what is being written. */
const pause = 2_000

/** Reads the page anew as long as something on it is under way and somebody looks. */
export function usePolling(isUnderWay: boolean) {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!isUnderWay || state !== 'idle') return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') revalidate()
    }, pause)
    return () => clearInterval(timer)
  }, [isUnderWay, state, revalidate])
}
