import type { SerializeFrom } from '@remix-run/node'
import { useFetcher } from '@remix-run/react'
import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { Refused } from '#app/ui/form/form-parts.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import type { Checklist } from './checklist.server.ts'
import { checklistMessages } from './checklist-messages.ts'

type Asked = SerializeFrom<Checklist>['asked'][number] | undefined

/** Others' items are asked for, once a day; who asked today is said in place of the button. */
export function AskFor({ item, id, who, asked, mayAsk }: Props) {
  const m = useMessages(checklistMessages)
  const { today } = useRootData()
  const fetcher = useFetcher()
  if (asked?.onDay === today) return <When asked={asked} says={m.askedToday} />
  if (!mayAsk) return <span className="z-small z-muted">{m.ask(who)}</span>
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="item" value={item} />
      <Button busy={fetcher.state !== 'idle'}>{m.ask(who)}</Button>
      <When asked={asked} says={m.askedBefore} />
      <Refused of={fetcher} />
    </fetcher.Form>
  )
}

type Props = { item: string; id: string; who: string; asked: Asked; mayAsk: boolean }

/** Who asked the reader for an item of her own, and when. */
export function AskedOfYou({ asked }: { asked: Asked }) {
  const m = useMessages(checklistMessages)
  return <When asked={asked} says={m.askedOfYou} />
}

function When({ asked, says }: { asked: Asked; says: (by: string, at: string) => string }) {
  const locale = useLocale()
  const { now } = useRootData()
  if (!asked) return null
  return (
    <span className="z-small z-muted settings-asked">
      {says(asked.by, formatInstant(asked.at, locale, now))}
    </span>
  )
}
