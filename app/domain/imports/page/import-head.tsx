import { useFetcher } from '@remix-run/react'
import { IconArrowRight } from '@tabler/icons-react'
import { at } from '#app/addresses.ts'
import { formatCount, formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { ConfirmButton } from '#app/ui/feedback/confirm-button.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { Refused } from '#app/ui/form/form-parts.tsx'
import { Face } from '#app/ui/person.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { kindMessages } from '../kind-messages.ts'
import { importMessages } from '../messages.ts'
import type { Import } from '../queries.server.ts'

/** Who tried it, who confirms it, and what can be done now: two people, two faces. */
export function ImportHands({ one }: { one: Import }) {
  const words = useMessages(kindMessages)[one.kind]
  const m = useMessages(importMessages)
  const locale = useLocale()
  const { now, actor } = useRootData()
  const may = one.abilities['imports.confirm'] === true
  const confirmer = one.confirmer ?? (may ? actor?.name : undefined)
  return (
    <div className="imports-hands">
      <div className="imports-hand">
        <Face name={one.importer} />
        <div>
          <div className="z-strong">{one.importer}</div>
          <div className="z-small z-muted z-num">
            {m.prepared} {formatInstant(one.createdAt, locale, now)}
          </div>
        </div>
      </div>
      <IconArrowRight className="z-icon" aria-hidden="true" />
      <div className="imports-hand">
        <Face name={confirmer ?? words.confirmer} wanted={!one.confirmer} />
        <div>
          <div className={confirmer ? 'z-strong' : undefined}>{confirmer ?? words.wants}</div>
          <div className="z-small z-muted z-num">
            {one.confirmedAt ? `${m.confirmed} ${formatInstant(one.confirmedAt, locale, now)}` : m.notOwn}
          </div>
        </div>
      </div>
    </div>
  )
}

const able = (one: Import, step: keyof Import['abilities']) => one.abilities[step] === true

/** The buttons of the step it is at. */
export function ImportActs({ one }: { one: Import }) {
  const words = useMessages(kindMessages)[one.kind]
  const m = useMessages(importMessages)
  const fetcher = useFetcher()
  const rows = one.totals.new + one.totals.update
  return (
    <Form via={fetcher} draft={false} className="z-row imports-acts">
      <input type="hidden" name="version" value={one.version} />
      {able(one, 'imports.drop') && (
        <ConfirmButton
          label={m.drop}
          hint={m.dropHint}
          confirm={m.dropIt}
          formAction={at.imports.drop(one.id)}
        />
      )}
      {able(one, 'imports.pause') && (
        <Button type="submit" formAction={at.imports.pause(one.id)}>
          {m.pause}
        </Button>
      )}
      {able(one, 'imports.revert') && (
        <ConfirmButton
          danger
          label={m.revert}
          hint={words.revertHint}
          confirm={m.revertIt}
          formAction={at.imports.revert(one.id)}
        />
      )}
      {able(one, 'imports.resume') && (
        <Button type="submit" tone="primary" formAction={at.imports.resume(one.id)}>
          {m.resume}
        </Button>
      )}
      {able(one, 'imports.confirm') && rows > 0 && (
        <ConfirmButton
          primary
          label={m.confirm(formatCount(rows))}
          hint={words.confirmHint}
          confirm={m.confirm(formatCount(rows))}
          formAction={at.imports.confirm(one.id)}
        />
      )}
      <Refused of={fetcher} />
    </Form>
  )
}
