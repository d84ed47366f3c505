import { Link, useFetcher, useSearchParams } from '@remix-run/react'
import { type ReactNode, useCallback, useRef } from 'react'
import { at } from '#app/addresses.ts'
import { noteMessages } from '#app/domain/notes/messages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { DayInput, TextArea, TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError } from '#app/ui/form/form-parts.tsx'
import { useOwnId } from '#app/ui/form/use-own-id.ts'
import { useFetcherRefusal } from '#app/ui/form/use-refusal.ts'
import { firmMessages } from './messages.ts'

/** Visits and tickets lead to their own forms; a note or a task is written here. */
export function FirmComposer({ enterpriseId, newId }: { enterpriseId: string; newId: string }) {
  const m = useMessages(firmMessages)
  const n = useMessages(noteMessages)
  const [search] = useSearchParams()
  const kind = search.get('compose')
  const tab = (value: 'note' | 'task' | undefined) => ({
    to: { search: composing(search, value) },
    'aria-current': (kind ?? undefined) === value ? ('true' as const) : undefined,
    preventScrollReset: true,
  })
  return (
    <div className={`firm-composer${kind ? ' firm-composer-open' : ''}`}>
      <nav aria-label={m.composer}>
        <Link {...tab(undefined)}>{m.kinds.visit}</Link>
        <Link {...tab('note')}>{m.kinds.note}</Link>
        <Link to={at.tickets.new({ enterprise: enterpriseId })}>{m.kinds.ticket}</Link>
        <Link {...tab('task')}>{m.kinds.task}</Link>
      </nav>
      {kind === 'note' ? (
        <QuickForm key="note" action={at.enterprises.notes(enterpriseId)} newId={newId} save={n.save}>
          <TextArea label={n.fields.text} name="text" placeholder={n.placeholder} required maxLength={2000} />
        </QuickForm>
      ) : kind === 'task' ? (
        <QuickForm key="task" action={at.enterprises.tasks(enterpriseId)} newId={newId} save={m.addTask}>
          <TextInput label={m.taskTitle} name="title" required maxLength={200} />
          <DayInput label={m.taskDue} name="dueOn" optional />
        </QuickForm>
      ) : (
        <Link className="firm-composer-body" to={at.visits.new({ enterprise: enterpriseId })}>
          {m.visitHint}
        </Link>
      )}
    </div>
  )
}

type QuickProps = { action: string; newId: string; save: string; children: ReactNode }

/** Each entry has its own id from the page's loader, so that sending twice writes once. */
function QuickForm({ action, newId, save, children }: QuickProps) {
  const fetcher = useFetcher()
  const refusal = useFetcherRefusal(fetcher)
  const form = useRef<HTMLFormElement>(null)
  const id = useOwnId(
    newId,
    fetcher,
    useCallback(() => form.current?.reset(), []),
  )
  return (
    <Form via={fetcher} ref={form} action={action}>
      <input type="hidden" name="id" value={id} />
      <FormError refusal={refusal} />
      {children}
      <Button type="submit" busy={fetcher.state !== 'idle'}>
        {save}
      </Button>
    </Form>
  )
}

function composing(search: URLSearchParams, kind: string | undefined) {
  const params = new URLSearchParams(search)
  if (kind) params.set('compose', kind)
  else params.delete('compose')
  return params.toString()
}
