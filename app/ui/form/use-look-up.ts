import { useEffect, useRef, useState } from 'react'

/** Why a look-up has no answer: no network or server, or the session is over. */
export type LookUpFailure = 'unreachable' | 'signedOut'

/**
 * Asks a resource route while somebody types. Not a fetcher: those are asked anew after every submit, and one under way
 * makes a submit that failed read the whole page again. What could not be asked says why: it did not find nothing; and it
 * is asked again by itself, until the network is back.
 */
export function useLookUp<T>() {
  const [found, setFound] = useState<{ data?: T; failure?: LookUpFailure; address?: string }>({})
  const [isAsking, setAsking] = useState(false)
  const turn = useRef(0)
  const again = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(
    () => () => {
      clearTimeout(again.current)
      turn.current = -1
    },
    [],
  )
  const load = (address: string) => {
    clearTimeout(again.current)
    turn.current += 1
    setAsking(true)
    return ask(address, turn.current)
  }
  const ask = async (address: string, mine: number, pause = 3_000) => {
    const answer = await fetch(address).then(read<T>, () => ({ failure: 'unreachable' as const }))
    // A later question has been asked: its answer counts.
    if (mine !== turn.current) return
    setFound({ ...answer, address })
    setAsking(false)
    // Ever less often: what is down is not kept down by those who wait for it.
    if (answer.failure === 'unreachable')
      again.current = setTimeout(() => ask(address, mine, Math.min(30_000, pause * 2)), pause)
  }
  return { ...found, isAsking, load }
}

async function read<T>(answer: Response): Promise<{ data?: T; failure?: LookUpFailure }> {
  if (answer.redirected || answer.status === 401) return { failure: 'signedOut' }
  const isJson = answer.headers.get('Content-Type')?.startsWith('application/json')
  const data = answer.ok && isJson ? await answer.json().catch(() => undefined) : undefined
  return data === undefined ? { failure: 'unreachable' } : { data }
}
