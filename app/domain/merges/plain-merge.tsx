import { useLocation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { Cancel, FormFoot } from '#app/ui/form/form-parts.tsx'
import { Picker } from '#app/ui/form/picker.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { ComparePart } from './compare-part.tsx'
import { usePlainWords } from './compare-words.tsx'
import type { Compared } from './compared.ts'
import { mergeMessages } from './messages.ts'
import type { PlainKind } from './plain-preview.server.ts'
import { survivorAt } from './survivor-at.ts'

type Absorbed = { id: string; name: string; enterpriseId: string | null; associationId: string | null }
type Props = {
  kind: PlainKind
  newId: string
  until: string
  absorbed: Absorbed
  others: { id: string; label: string; hint?: string | null }[]
  page: Compared | null
}

/** A contact or association to be merged: first into which one, then both side by side. */
export function PlainMerge({ kind, newId, until, absorbed, others, page }: Props) {
  const m = useMessages(mergeMessages)
  const words = usePlainWords(kind)
  const { pathname } = useLocation()
  const back = survivorAt({ ...absorbed, kind, survivorId: absorbed.id })
  if (page)
    return (
      <ComparePart key={page.survivor.id} id={newId} until={until} page={page} words={words} back={back} />
    )
  const party = absorbed.enterpriseId
    ? { enterprise: absorbed.enterpriseId }
    : { association: absorbed.associationId }
  const source =
    kind === 'association'
      ? at.pick.associations()
      : `${at.pick.contacts()}?${new URLSearchParams(party as never)}`
  return (
    <div className="z-page">
      <PageHeader title={m.into(absorbed.name)} />
      <p className="z-small z-secondary merges-hint">{m.intoHint}</p>
      {/* The next page is the form: it is read anew with both. */}
      <Form method="get" action={pathname} draft={false} className="z-form">
        <input type="hidden" name="absorbed" value={absorbed.id} />
        <Picker
          name="survivor"
          label={m.which[kind]}
          source={source}
          suggestions={others.filter((one) => one.id !== absorbed.id)}
        />
        <FormFoot>
          <span />
          <Cancel to={back} />
          <Button type="submit" tone="primary">
            {m.compare}
          </Button>
        </FormFoot>
      </Form>
    </div>
  )
}
