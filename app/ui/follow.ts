import { useNavigate } from '@remix-run/react'
import type { MouseEvent } from 'react'

/** Whether a click means going there in this window: the plain left button, and nobody has answered it yet. */
export const isPlainClick = ({
  button,
  metaKey,
  ctrlKey,
  shiftKey,
  altKey,
  defaultPrevented,
}: MouseEvent): boolean => !defaultPrevented && button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey

/**
 * Spread on an element, lets the router follow the plain links inside: one listener instead of a router's link for each,
 * which would cost many times what it draws. Without scripts they are links all the same.
 */
export function useFollow(how?: { preventScrollReset?: boolean }) {
  const navigate = useNavigate()
  return {
    onClick: (event: MouseEvent) => {
      const to = (event.target as Element).closest('a')?.getAttribute('href')
      if (!to?.startsWith('/') || !isPlainClick(event)) return
      event.preventDefault()
      navigate(to, how)
    },
  }
}
