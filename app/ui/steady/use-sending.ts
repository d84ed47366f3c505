import { useFetchers, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** A busy page may draw nothing for so long between a press and what it sends, ms. */
const atMost = 1_000

/**
 * Asks whether something the reader did is under way, by a form of the page or the page's own: as it was drawn last, or
 * pressed just now. A page read anew meanwhile would drop the answer's redirect, and the reader's change with it.
 */
export function useSending(): () => boolean {
  const fetchers = useFetchers()
  const navigation = useNavigation()
  const isUnderWay =
    navigation.formMethod !== undefined || fetchers.some(({ formMethod }) => formMethod !== undefined)
  const seen = useRef({ isUnderWay, pressedAt: Number.NEGATIVE_INFINITY })
  seen.current.isUnderWay = isUnderWay
  useEffect(() => {
    const press = ({ target }: Event) => {
      if (target instanceof HTMLFormElement && target.method === 'post')
        seen.current.pressedAt = performance.now()
    }
    document.addEventListener('submit', press, true)
    return () => document.removeEventListener('submit', press, true)
  }, [])
  const ask = useRef(() => seen.current.isUnderWay || performance.now() - seen.current.pressedAt < atMost)
  return ask.current
}
