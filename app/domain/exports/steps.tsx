import { useFetcher } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Refused } from '#app/ui/form/form-parts.tsx'
import { exportPages } from './page-messages.ts'

type Props = {
  of: { id: string; version: number }
  /** On its own page with the way to refuse beside it; elsewhere alone. */
  approve?: 'here' | 'beside'
  cancel?: true
  tone?: 'primary'
}

/** What is done to an export where it stands: a leader agrees or goes on to refuse, or who asked lets it be. */
export function Steps({ of: { id, version }, approve, cancel, tone }: Props) {
  const m = useMessages(exportPages)
  const fetcher = useFetcher()
  return (
    <fetcher.Form method="post" className="z-row" preventScrollReset>
      <input type="hidden" name="version" value={version} />
      {approve && (
        <Button
          tone={tone}
          formAction={at.exports.approve(id, { today: approve === 'here' ? 1 : '' })}
          busy={fetcher.state !== 'idle'}
        >
          {m.approve}
        </Button>
      )}
      {approve === 'beside' && (
        <LinkButton tone="quiet" to={at.exports.refuse(id)} preventScrollReset>
          {m.refuse}
        </LinkButton>
      )}
      {cancel && (
        <Button tone="quiet" formAction={at.exports.cancel(id)} busy={fetcher.state !== 'idle'}>
          {m.cancel}
        </Button>
      )}
      <Refused of={fetcher} />
    </fetcher.Form>
  )
}
