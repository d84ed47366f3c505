import { useFetcher } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import type { Pair } from '#app/domain/enterprises/finder/pairs.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { Refused } from '#app/ui/form/form-parts.tsx'
import { duplicateMessages } from './duplicates-messages.ts'

/** The other two answers, where the two were not one after all. */
export function NotOne({ pair }: { pair: Pair }) {
  const m = useMessages(duplicateMessages)
  const fetcher = useFetcher()
  return (
    <fetcher.Form method="post" action={at.duplicates.judge(pair.id)} className="z-row">
      <input type="hidden" name="version" value={pair.version} />
      <Button tone="quiet" name="verdict" value="later">
        {m.later}
      </Button>
      <Button name="verdict" value="different">
        {m.different}
      </Button>
      <Refused of={fetcher} />
    </fetcher.Form>
  )
}
