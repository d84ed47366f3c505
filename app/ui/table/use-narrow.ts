import { useSyncExternalStore } from 'react'
import { useRootData } from '../root-data.ts'

const narrow = 'screen and (max-width: 767px)'

function watch(changed: () => void) {
  const query = matchMedia(narrow)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether rows are drawn as lines for a phone. The server goes by what the browser says of itself, the page by its width. */
export function useNarrow(): boolean {
  const { phone } = useRootData()
  return useSyncExternalStore(
    watch,
    () => matchMedia(narrow).matches,
    () => phone,
  )
}
