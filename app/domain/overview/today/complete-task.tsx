import { useFetcher } from '@remix-run/react'
import { IconCheck } from '@tabler/icons-react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { Refused } from '#app/ui/form/form-parts.tsx'
import { todayMessages } from './messages.ts'

type Props = {
  task: { id: string; version: number }
  tone?: 'primary' | 'plain'
  /** Told as it is sent. */
  onSend?: () => void
  /** The firm whose page it stands on, and its tab; without it, 今日. */
  back?: { enterprise: string; tab: string | null }
}

/** 办完了: done where it stands, and taken back by the toast. */
export function CompleteTask({ task, tone, onSend, back }: Props) {
  const fetcher = useFetcher()
  const m = useMessages(todayMessages)
  return (
    <fetcher.Form
      method="post"
      action={at.tasks.complete(task.id, back)}
      preventScrollReset
      onSubmit={onSend}
    >
      <input type="hidden" name="version" value={task.version} />
      <Button tone={tone} busy={fetcher.state !== 'idle'}>
        {m.done}
      </Button>
      <Refused of={fetcher} />
    </fetcher.Form>
  )
}

/** Stands where the button stood while it can be taken back. */
export function DoneMark() {
  const m = useMessages(todayMessages)
  return (
    <span className="z-done">
      <IconCheck className="z-icon" aria-hidden="true" />
      {m.done}
    </span>
  )
}
