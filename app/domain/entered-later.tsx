import { useMessages } from '#app/i18n/use-messages.ts'
import { pastMessages } from './past-messages.ts'

/** 补录: that a record came with a ledger, and who wrote it down at the time; nothing of any other. */
export function EnteredLater({ of }: { of: { isImported: boolean; originalAuthor: string | null } }) {
  const m = useMessages(pastMessages)
  if (!of.isImported) return null
  return <p className="z-section z-muted z-small">{m.byThen(of.originalAuthor)}</p>
}
