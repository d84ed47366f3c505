import { useActionData } from '@remix-run/react'
import { useState } from 'react'
import { likenessMessages } from '#app/domain/enterprises/likeness/messages.ts'
import { whyAlike } from '#app/domain/enterprises/likeness/wording.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ConfirmButton } from '#app/ui/feedback/confirm-button.tsx'
import { Switch } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { Cancel, Refused } from '#app/ui/form/form-parts.tsx'
import { CompareAside } from './compare-aside.tsx'
import { CompareTable } from './compare-table.tsx'
import type { CompareWords } from './compare-words.tsx'
import type { Compared } from './compared.ts'
import type { Choices } from './kinds/kind.ts'
import { mergeMessages } from './messages.ts'
import { NotOne } from './not-one.tsx'
import { undoDays } from './permissions.ts'

import './merges.css'

type Props = {
  id: string
  until: string
  page: Compared
  words: CompareWords
  /** Where one goes who leaves them two. */
  back: string
}

/** Two records of one side by side; each field is taken from one of them, then one press makes them one. */
export function ComparePart({ id, until, page, words: own, back }: Props) {
  const m = useMessages(mergeMessages)
  const words = useMessages(likenessMessages)
  const [chosen, choose] = useState<Choices>(
    Object.fromEntries(page.differing.map(({ name, side }) => [name, side])),
  )
  const reply = useActionData()
  const { survivor, absorbed, pair } = page
  return (
    <div className="z-columns z-two merges-page">
      <div className="z-column z-column-main">
        <header className="z-page-head">
          <div>
            <h1>{own.title}</h1>
            {pair && <p className="z-small z-muted">{whyAlike(pair.reasons, words)}</p>}
          </div>
          <div className="z-page-actions z-noprint">{pair && <NotOne pair={pair} />}</div>
        </header>
        <Form className="merges-form" draft={false}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="survivorId" value={survivor.id} />
          <input type="hidden" name="survivorVersion" value={survivor.version} />
          <input type="hidden" name="absorbedId" value={absorbed.id} />
          <input type="hidden" name="absorbedVersion" value={absorbed.version} />
          <CompareTable page={page} words={own} chosen={chosen} choose={choose} />
          {own.hasAliases && <Switch name="withoutName" label={m.withoutName} />}
          {page.overflow > 0 && <p className="z-small z-muted">{m.overflow(page.overflow)}</p>}
          <Refused of={{ state: 'idle', data: reply }} />
          <div className="merges-foot">
            <Cancel to={back} />
            <ConfirmButton
              primary
              label={m.keep(survivor.name)}
              hint={m.confirmHint(undoDays)}
              confirm={m.confirm}
            />
          </div>
        </Form>
      </div>
      <CompareAside page={page} until={until} />
    </div>
  )
}
