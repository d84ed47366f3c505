import { useActionData } from '@remix-run/react'
import { useRef } from 'react'

/** A refusal as the server worded it. */
export type ShownRefusal = {
  kind: string
  code: string
  message: string
  fields: Record<string, string>
  fieldMessages: Record<string, string>
  facts: Record<string, unknown>
}

/** The refusal the last submit of this route met, if any. */
export function useRefusal(): ShownRefusal | undefined {
  return refusalIn(useActionData())
}

/**
 * The refusal that the last submit of a fetcher met. A submit that leads on answers nothing, and the router then still
 * holds the answer before it: what stood there when it was sent is none of its own.
 */
export function useFetcherRefusal(via: { state: string; data?: unknown }): ShownRefusal | undefined {
  const before = useRef<unknown>(undefined)
  if (via.state === 'submitting') before.current = via.data
  return via.data === before.current ? undefined : refusalIn(via.data)
}

/** The refusal in a fetcher's answer, or in any reply of an action. */
export function refusalIn(reply: unknown): ShownRefusal | undefined {
  return typeof reply === 'object' && reply !== null && 'refusal' in reply
    ? (reply as { refusal: ShownRefusal }).refusal
    : undefined
}
