import { roleMessages } from '#app/domain/cadres/role-messages.ts'
import { formatList } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { Item } from './checklist.ts'
import { checklistMessages } from './checklist-messages.ts'

/** An item of the checklist in the reader's words. */
export function useItemWords() {
  const m = useMessages(checklistMessages)
  const roles: Record<string, string> = useMessages(roleMessages).roleNames
  const locale = useLocale()
  const lackOf = ({ lack }: Item) => m.lacks[(lack ?? 'park') as keyof typeof m.lacks]
  return {
    name: ({ key }: Item) => m.items[key],
    lack: (item: Item) => {
      const names = item.names.map((name) => roles[name] ?? name)
      return [lackOf(item).what(item.n), names.length ? formatList(names, locale) : '']
        .filter(Boolean)
        .join(m.colon)
    },
    without: (item: Item) => lackOf(item).without,
    act: (item: Item) => lackOf(item).act,
    stands: ({ state, n, key }: Item) =>
      state === 'done' ? (n > 0 && key !== 'targets' ? String(n) : '') : m.notYet,
    /** Kept on pages that only its own role opens. */
    isElsewhere: ({ key, owner }: Item) =>
      key === 'accounts' || owner === 'security_admin' || isBusinessPage(key),
  }
}

const isBusinessPage = (key: string) => ['patches', 'teams', 'targets', 'baselines'].includes(key)
