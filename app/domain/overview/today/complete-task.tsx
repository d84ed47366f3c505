import { useFetcher } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { todayMessages } from './messages.ts'

type Props = {
  task: { id: string; version: number }
  tone?: 'primary' | 'plain'
  /** Told as it is sent. */
  onSend?: () => void
  /** The firm whose page it stands on; without it, 今日. */
  enterprise?: string
}

/** 办完了: done where it stands, and taken back by the toast. */
export function CompleteTask({ task, tone, onSend, enterprise }: Props) {
  const fetcher = useFetcher()
  const m = useMessages(todayMessages)
  return (
    <fetcher.Form
      method="post"
      action={at.tasks.complete(task.id, { enterprise })}
      preventScrollReset
      onSubmit={onSend}
    >
      <input type="hidden" name="version" value={task.version} />
      <Button tone={tone} busy={fetcher.state !== 'idle'}>
        {m.done}
      </Button>
    </fetcher.Form>
  )
}
