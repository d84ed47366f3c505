import { useFetcher } from '@remix-run/react'
import { useCallback, useRef } from 'react'
import { at } from '#app/addresses.ts'
import { fileMessages } from '#app/domain/files/messages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { FileDrop } from '#app/ui/form/file-drop.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { DayTimeInput, FormError } from '#app/ui/form/form-parts.tsx'
import { useOwnId } from '#app/ui/form/use-own-id.ts'
import { useFetcherRefusal } from '#app/ui/form/use-refusal.ts'
import { ticketPages } from '../page-messages.ts'
import { stepMessages } from '../step-messages.ts'

/** One field for the conversation; a time may be given when it happened earlier. */
export function Say({
  ticketId,
  entryId: given,
  isMain,
}: {
  ticketId: string
  entryId: string
  isMain: boolean
}) {
  const m = useMessages(ticketPages)
  const steps = useMessages(stepMessages)
  const { photos } = useMessages(fileMessages)
  const fetcher = useFetcher()
  const refusal = useFetcherRefusal(fetcher)
  const form = useRef<HTMLFormElement>(null)
  const entryId = useOwnId(
    given,
    fetcher,
    useCallback(() => form.current?.reset(), []),
  )
  return (
    <Form
      via={fetcher}
      ref={form}
      encType="multipart/form-data"
      action={at.tickets.step(ticketId, 'note')}
      className="z-composer z-noprint"
      id="say"
    >
      <input type="hidden" name="entryId" value={entryId} />
      <textarea name="text" aria-label={m.note} placeholder={m.note} maxLength={2000} rows={2} />
      <FormError refusal={refusal} />
      <div className="tickets-say">
        <FileDrop
          key={entryId}
          name="files"
          label={photos}
          error={refusal?.fieldMessages.files ?? refusal?.fieldMessages.text}
          compact
        />
        <details className="z-more">
          <summary>{m.backfill}</summary>
          <DayTimeInput label={steps.when} dayName="atDay" timeName="atTime" optional />
        </details>
        <Button tone={isMain ? 'primary' : 'plain'} className="z-spacer" busy={fetcher.state !== 'idle'}>
          {m.record}
        </Button>
      </div>
    </Form>
  )
}
