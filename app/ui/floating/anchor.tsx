import {
  forwardRef,
  type KeyboardEventHandler,
  type MutableRefObject,
  type RefObject,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react'

type Props = {
  of: RefObject<HTMLElement | null>
  /** Gets what hears the element's keys. */
  keys?: MutableRefObject<KeyboardEventHandler | undefined>
  onKeyDown?: KeyboardEventHandler
}

/**
 * Stands for an element of the page that was there before what floats beside it: draws nothing, and passes on to the
 * element what says that it opens something.
 */
export const Anchor = forwardRef<HTMLElement, Props>(function Anchor({ of, keys, onKeyDown, ...told }, ref) {
  const given = useRef<string>(undefined)
  useImperativeHandle(ref, () => of.current!, [of])
  useLayoutEffect(() => {
    if (keys) keys.current = onKeyDown
    const element = of.current
    if (!element) return
    for (const [name, value] of Object.entries(told)) {
      // A name for it, unless the page gave it one.
      if (name === 'id' && (!element.id || element.id === given.current)) {
        given.current = String(value)
        element.id = given.current
      }
      if (!/^(aria|data)-/.test(name)) continue
      if (value === undefined || value === null) element.removeAttribute(name)
      else element.setAttribute(name, String(value))
    }
  })
  return null
})
