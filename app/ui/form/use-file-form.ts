import { useNavigate, useRevalidator } from '@remix-run/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type Taken, takeFile } from './take-file.ts'
import type { ShownRefusal } from './use-refusal.ts'

/**
 * A form that is answered by a file. The page stays as it is while the file is made, and is read anew once it is there;
 * leaving it gives the file up.
 */
export function useFileForm() {
  const [isTaking, setTaking] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const leaving = useRef(new AbortController())
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const now = new AbortController()
    leaving.current = now
    return () => now.abort()
  }, [])
  const take = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { signal } = leaving.current
    setTaking(true)
    setRefusal(undefined)
    const taken: Taken = await takeFile(event.currentTarget, signal).catch(() => ({}))
    if (signal.aborted) return
    setTaking(false)
    setRefusal(taken.refusal)
    if (taken.led) navigate(taken.led)
    else if (!taken.refusal) revalidate()
  }
  return { isTaking, refusal, take }
}
