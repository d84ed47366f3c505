import type { VisitDefaults } from './visit-form.tsx'

/** An unsent visit as this device keeps it: the form's words, the names of what was picked, never the photos. */
export type Draft = {
  id: string
  /** When it was last written, ISO. */
  at: string
  words: [string, string][]
  labels: Record<string, string>
  photos: number
}

const prefixOf = (account: string) => `zhigu:draft:visit:${account}:`

/** The account's newest draft on this device, if any. */
export function newestDraft(account: string): Draft | undefined {
  return withStore((store) => {
    const found = Object.keys(store)
      .filter((key) => key.startsWith(prefixOf(account)))
      .flatMap((key) => readDraft(store.getItem(key)) ?? [])
    return found.sort((a, b) => (a.at < b.at ? 1 : -1))[0]
  })
}

export const keepDraft = (account: string, draft: Draft) =>
  withStore((store) => store.setItem(prefixOf(account) + draft.id, JSON.stringify(draft)))

export const dropDraft = (account: string, id: string) =>
  withStore((store) => store.removeItem(prefixOf(account) + id))

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
    return Array.isArray(draft?.words) && draft.id && draft.at ? draft : undefined
  } catch {
    return undefined
  }
}

/** The form as the draft left it; what it does not hold is as in a new one. */
export function resume({ id, words, labels }: Draft, fresh: VisitDefaults): VisitDefaults {
  const all = (name: string) => words.flatMap(([other, value]) => (other === name ? [value] : []))
  const word = (name: string) => all(name)[0] ?? ''
  const picks = (name: string) => all(name).map((one) => ({ id: one, label: labels[one] ?? '—' }))
  const lines = <F extends string>(name: string, fields: readonly F[]) =>
    [...new Set(words.flatMap(([other]) => (other.startsWith(`${name}.`) ? other.split('.')[1]! : [])))].map(
      (at) =>
        Object.fromEntries(fields.map((field) => [field, word(`${name}.${at}.${field}`)])) as Record<
          F,
          string
        >,
    )
  const tasks = lines('tasks', ['kind', 'title', 'dueOn', 'ownerId']).map(({ ownerId, ...task }) => ({
    ...task,
    owner: ownerId ? [{ id: ownerId, label: labels[ownerId] ?? '—' }] : [],
  }))
  return {
    ...fresh,
    id,
    mode: (word('mode') || fresh.mode) as VisitDefaults['mode'],
    status: (word('status') || fresh.status) as VisitDefaults['status'],
    startedOn: word('startedOn'),
    startTime: word('startTime'),
    endedOn: word('endedOn'),
    endTime: word('endTime'),
    firms: picks('enterpriseIds'),
    associations: picks('associationIds'),
    ours: picks('ourIds'),
    city: picks('cityCode'),
    topics: all('topics'),
    needs: word('needs'),
    summary: word('summary'),
    place: word('place'),
    tripId: word('tripId'),
    confidential: all('confidential').length > 0,
    onlineKind: (word('onlineKind') || null) as VisitDefaults['onlineKind'],
    theirContactIds: all('theirContactIds'),
    theirs: lines('theirs', ['name', 'post']),
    bears: {
      tasks,
      ticket: lineOf(words, 'ticket.'),
      lead: lineOf(words, 'lead.'),
    },
  }
}

/** The one line under a switch, by field; undefined while the switch is off. */
function lineOf(words: Draft['words'], prefix: string): Record<string, string> | undefined {
  const found = words.filter(([name]) => name.startsWith(prefix))
  return found.length
    ? Object.fromEntries(found.map(([name, value]) => [name.slice(prefix.length), value]))
    : undefined
}
