import { useRef, useState } from 'react'

/**
 * Asks a resource route while somebody types. Not a fetcher: those are asked anew after every submit, and one under way
 * makes a submit that failed read the whole page again. A network that is away finds nothing.
 */
export function useLookUp<T>() {
  const [data, setData] = useState<T>()
  const [isAsking, setAsking] = useState(false)
  const turn = useRef(0)
  const load = async (address: string) => {
    turn.current += 1
    const mine = turn.current
    setAsking(true)
    const found = await fetch(address).then(read<T>, () => undefined)
    // A later question has been asked: its answer counts.
    if (mine !== turn.current) return
    setData(found)
    setAsking(false)
  }
  return { data, isAsking, load }
}

const read = <T>(answer: Response): Promise<T | undefined> =>
  answer.ok && answer.headers.get('Content-Type')?.startsWith('application/json')
    ? answer.json().catch(() => undefined)
    : Promise.resolve(undefined)
