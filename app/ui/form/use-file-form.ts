import { type FormEvent, useEffect, useRef, useState } from 'react'
import { takeFile } from './take-file.ts'
import type { ShownRefusal } from './use-refusal.ts'

/** A form that is answered by a file. The page stays as it is while the file is made; leaving it gives the file up. */
export function useFileForm() {
  const [isTaking, setTaking] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const leaving = useRef(new AbortController())
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
    const refused = await takeFile(event.currentTarget, signal).catch(() => null)
    if (signal.aborted) return
    setTaking(false)
    if (refused) setRefusal(refused)
  }
  return { isTaking, refusal, take }
}
