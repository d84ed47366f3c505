import { useFetcher } from '@remix-run/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { at } from '#app/addresses.ts'
import type { IntakeAnswer } from '../intake-facts.server.ts'

const asked = [
  'categoryCode',
  'deadlineDay',
  'deadlineTime',
  'receivedDay',
  'receivedTime',
  'level',
  'enterpriseId',
]

/** What stands beside the form, asked anew as it is filled in; `known` came with the page. */
export function useIntakeFacts(known: IntakeAnswer | null) {
  const { data, load } = useFetcher<() => Promise<IntakeAnswer>>()
  const form = useRef<HTMLFormElement>(null)
  const isLevelChosen = useRef(false)
  const [isOnSite, setOnSite] = useState(false)
  const [hasDeadline, setDeadline] = useState(false)

  const look = () => {
    if (!form.current) return
    const data = new FormData(form.current)
    setOnSite(Boolean(data.get('siteKind')))
    setDeadline(Boolean(data.get('deadlineDay') || data.get('deadlineName')))
    const search = new URLSearchParams(
      asked.flatMap((name) => {
        // A level that only follows the suggestion must not hold the clock when the suggestion changes.
        const value = name === 'level' && !isLevelChosen.current ? null : data.get(name)
        return value ? [[name, String(value)]] : []
      }),
    )
    load(at.pick.ticketIntake(search))
  }
  // The picker and 24:00 write their hidden inputs after their own change.
  const lookSoon = () => setTimeout(look)
  // What was filled in before the scripts ran counts too.
  useEffect(look, [])
  const changed = ({ target }: FormEvent<HTMLFormElement>) => {
    const { name, type } = target as HTMLInputElement
    if (name === 'level') isLevelChosen.current = true
    if (asked.includes(name) || name === 'siteKind') look()
    else if (!name && type === 'checkbox') lookSoon()
  }
  return { form, facts: data ?? known, isOnSite, hasDeadline, changed, firmPicked: lookSoon }
}
