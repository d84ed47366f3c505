import { Link, useFetcher, useSearchParams } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { noteMessages } from '#app/domain/notes/messages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/form/field.tsx'
import { FormError } from '#app/ui/form/form-parts.tsx'
import { refusalIn } from '#app/ui/form/use-refusal.ts'
import { firmMessages } from './messages.ts'

/** Visit, ticket and task lead to their own forms; a note is written here. */
export function FirmComposer({ enterpriseId, noteId }: { enterpriseId: string; noteId: string }) {
  const m = useMessages(firmMessages)
  const [search] = useSearchParams()
  const writing = search.get('compose') === 'note'
  return (
    <div className={`firm-composer${writing ? ' firm-composer-open' : ''}`}>
      <nav aria-label={m.composer}>
        <Link
          to={{ search: without(search, 'compose') }}
          aria-current={writing ? undefined : 'true'}
          preventScrollReset
        >
          {m.kinds.visit}
        </Link>
        <Link
          to={{ search: withNote(search) }}
          aria-current={writing ? 'true' : undefined}
          preventScrollReset
        >
          {m.kinds.note}
        </Link>
        <Link to={`/tickets/new?enterprise=${enterpriseId}`}>{m.kinds.ticket}</Link>
        <Link to={`/tasks/new?enterprise=${enterpriseId}`}>{m.kinds.task}</Link>
      </nav>
      {writing ? (
        <NoteForm enterpriseId={enterpriseId} noteId={noteId} />
      ) : (
        <Link className="firm-composer-body" to={`/visits/new?enterprise=${enterpriseId}`}>
          {m.visitHint}
        </Link>
      )}
    </div>
  )
}

/** Each note has its own id from the page's loader, so that sending twice writes once. */
function NoteForm({ enterpriseId, noteId }: { enterpriseId: string; noteId: string }) {
  const n = useMessages(noteMessages)
  const fetcher = useFetcher()
  const refusal = refusalIn(fetcher.data)
  const form = useRef<HTMLFormElement>(null)
  const saved = fetcher.state === 'idle' && fetcher.data !== undefined && !refusal
  useEffect(() => {
    if (saved) form.current?.reset()
  }, [saved])
  return (
    <fetcher.Form ref={form} method="post" action={`/enterprises/${enterpriseId}/notes`}>
      <input type="hidden" name="id" value={noteId} />
      <FormError refusal={refusal} />
      <TextArea label={n.fields.text} name="text" placeholder={n.placeholder} required maxLength={2000} />
      <Button type="submit" busy={fetcher.state !== 'idle'}>
        {n.save}
      </Button>
    </fetcher.Form>
  )
}

function without(search: URLSearchParams, key: string) {
  const params = new URLSearchParams(search)
  params.delete(key)
  return params.toString()
}

function withNote(search: URLSearchParams) {
  const params = new URLSearchParams(search)
  params.set('compose', 'note')
  return params.toString()
}
