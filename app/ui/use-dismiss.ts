import { type RefObject, useEffect } from 'react'

/** Closes what a `<details>` unfolds above the page as popovers close: by Escape, by a press elsewhere, by another one. */
export function useDismiss(box: RefObject<HTMLDetailsElement | null>) {
  useEffect(() => {
    const close = (isByKey: boolean) => {
      if (!box.current?.open) return
      box.current.open = false
      if (isByKey) box.current.querySelector('summary')?.focus()
    }
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close(true)
    const onPress = ({ target }: Event) => !box.current?.contains(target as Node) && close(false)
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('focusin', onPress)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('focusin', onPress)
    }
  }, [])
}
