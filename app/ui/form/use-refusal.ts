import { useActionData } from '@remix-run/react'

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

/** The refusal in a fetcher's answer, or in any reply of an action. */
export function refusalIn(reply: unknown): ShownRefusal | undefined {
  return typeof reply === 'object' && reply !== null && 'refusal' in reply
    ? (reply as { refusal: ShownRefusal }).refusal
    : undefined
}
