import { type RefObject, useEffect } from 'react'
import type { Draft } from './drafts.ts'
import { putBackEvent } from './put-back.ts'

/** For what a form draws by its own state: hears of the draft that is being put back into the form around `element`. */
export function usePutBack(element: RefObject<HTMLElement | null>, take: (draft: Draft) => void) {
  useEffect(() => {
    const form = element.current?.closest('form')
    const hear = ({ detail }: CustomEventInit<Draft>) => detail && take(detail)
    form?.addEventListener(putBackEvent, hear)
    return () => form?.removeEventListener(putBackEvent, hear)
  }, [])
}
