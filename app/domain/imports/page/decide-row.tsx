import { useFetcher } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { Refused } from '#app/ui/form/form-parts.tsx'
import { decisions } from '../imports.ts'
import { importMessages } from '../messages.ts'
import type { Import, ShownRow } from '../queries.server.ts'

/** Says whether the row is what it looks like; each answer is one press. */
export function DecideRow({ one, row }: { one: Import; row: ShownRow }) {
  const m = useMessages(importMessages)
  const fetcher = useFetcher()
  return (
    <fetcher.Form method="post" action={at.imports.decide(one.id)} className="z-row imports-decide">
      <input type="hidden" name="version" value={one.version} />
      <input type="hidden" name="sheet" value={row.sheet} />
      <input type="hidden" name="row" value={row.row} />
      {decisions.map((decision) => (
        <Button
          key={decision}
          type="submit"
          name="decision"
          value={decision}
          busy={fetcher.state !== 'idle' && fetcher.formData?.get('decision') === decision}
        >
          {m[decision]}
        </Button>
      ))}
      <Refused of={fetcher} />
    </fetcher.Form>
  )
}
