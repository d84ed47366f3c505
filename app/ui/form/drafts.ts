/** What a form held when it was last written on: its words, the names of what was picked, never its files. */
export type Draft = {
  /** When it was last written, ISO, by the business clock. */
  at: string
  words: [string, string][]
  /** What of it people put in, without ids and versions, to compare. */
  typed: string
  /** Names of what was picked, by id. */
  labels: Record<string, string>
  files: number
  /** The field somebody wrote in last. */
  last?: string
}

/** Path and search a form is sent to: what its draft and its files on their way are kept by. */
export const addressOf = (form: HTMLFormElement) => {
  const { pathname, search } = new URL(form.getAttribute('action') ?? '', location.href)
  return pathname + search
}

const prefix = 'zhigu:draft:'
const keyOf = (account: string, address: string) => `${prefix}${account}:${address}`
const hours = 72

/** The account's draft of the form at this address, unless it is older than three days. */
export function draftAt(account: string, address: string, now: string): Draft | undefined {
  return withStore((store) => {
    const draft = readDraft(store.getItem(keyOf(account, address)))
    if (!draft || Date.parse(now) - Date.parse(draft.at) < hours * 3_600_000) return draft
    store.removeItem(keyOf(account, address))
    return undefined
  })
}

export const keepDraft = (account: string, address: string, draft: Draft) =>
  withStore((store) => store.setItem(keyOf(account, address), JSON.stringify(draft)))

export const dropDraft = (account: string, address: string) =>
  withStore((store) => store.removeItem(keyOf(account, address)))

/** How many drafts this browser holds for the account. */
export const countDrafts = (account: string) =>
  withStore((store) => Object.keys(store).filter((key) => key.startsWith(keyOf(account, ''))).length) ?? 0

/** Whether this browser holds a draft of anybody's. */
export const hasDrafts = () =>
  withStore((store) => Object.keys(store).some((key) => key.startsWith(prefix))) ?? false

/** Forgets all that this browser holds for the account. */
export const forgetDrafts = (account: string) =>
  withStore((store) => {
    for (const key of Object.keys(store)) if (key.startsWith(keyOf(account, ''))) store.removeItem(key)
  })

/** Told on the window when the server took what the form at `detail` (path and search) had sent. */
export const acceptedEvent = 'zhigu:accepted'

// A full or forbidden store keeps no draft; the form itself still works.
function withStore<T>(use: (store: Storage) => T): T | undefined {
  try {
    return use(localStorage)
  } catch {
    return undefined
  }
}

function readDraft(text: string | null): Draft | undefined {
  try {
    const draft = JSON.parse(text ?? 'null')
    return Array.isArray(draft?.words) && draft.at ? draft : undefined
  } catch {
    return undefined
  }
}
