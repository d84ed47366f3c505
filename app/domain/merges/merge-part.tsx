import { useActionData } from '@remix-run/react'
import { associationMessages } from '#app/domain/associations/messages.ts'
import { contactMessages } from '#app/domain/contacts/messages.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { formatDay, formatInstant, formatList } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { ConfirmButton } from '#app/ui/feedback/confirm-button.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { Refused } from '#app/ui/form/form-parts.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { mergeMessages } from './messages.ts'
import { MovedList } from './moved-list.tsx'
import type { Told } from './queries.server.ts'
import { stayedLabel } from './stayed.ts'
import { survivorAt } from './survivor-at.ts'

import './merges.css'

type Props = { merge: Told; cannot: string | null }

/** A merge as it was done: what went along, until when it can be undone, and what stayed when it was. */
export function MergePart({ merge, cannot }: Props) {
  const m = useMessages(mergeMessages)
  const fields = useFieldsOf(merge)
  const locale = useLocale()
  const { now, today } = useRootData()
  const reply = useActionData()
  const when = (at: Date | string) => formatInstant(at, locale, now)
  return (
    <div className="z-page merges-one">
      <PageHeader title={m.one(merge.absorbed, merge.survivor)}>
        <LinkButton to={survivorAt(merge)}>{m.open}</LinkButton>
      </PageHeader>
      <p className="z-secondary">
        {m.mergedBy(merge.mergedBy, when(merge.mergedAt))}
        {merge.undoneBy && merge.undoneAt && <br />}
        {merge.undoneBy && merge.undoneAt && m.undoneBy(merge.undoneBy, when(merge.undoneAt))}
      </p>
      <Section title={m.moved}>
        <MovedList moved={merge.moved} />
      </Section>
      {merge.stayed.length > 0 && (
        <Section title={m.stayed}>
          <p className="z-small">
            {formatList(
              [...new Set(merge.stayed.map((name) => stayedLabel(name, m.tables, fields)))],
              locale,
            )}
          </p>
        </Section>
      )}
      {!merge.undoneAt && (
        <Section title={cannot ? m.cannot : m.undoTitle}>
          {cannot ? (
            <p className="z-small z-secondary">{cannot}</p>
          ) : (
            <Form draft={false} className="z-stack">
              <input type="hidden" name="version" value={merge.version} />
              <p className="merges-undo z-small">
                {m.until(formatDay(merge.until, locale, today))}
                <br />
                {m.undoAsk}
              </p>
              <Refused of={{ state: 'idle', data: reply }} />
              <div className="z-row">
                <ConfirmButton label={m.undo} hint={m.undoAsk} confirm={m.undoConfirm} />
              </div>
            </Form>
          )}
        </Section>
      )}
    </div>
  )
}

function useFieldsOf({ kind }: Told): Record<string, string> {
  const all = {
    enterprise: useMessages(enterpriseMessages).fields,
    contact: useMessages(contactMessages).fields,
    association: useMessages(associationMessages).fields,
  }
  return all[kind]
}
