import { useEffect, useState } from 'react'

/** True from the first opening on: what floats is not drawn before somebody wants it, and may close with its motion. */
export function useOnceOpen(open: boolean): boolean {
  const [was, setWas] = useState(open)
  useEffect(() => {
    if (open) setWas(true)
  }, [open])
  return was || open
}
