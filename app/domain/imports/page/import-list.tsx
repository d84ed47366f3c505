import { Link } from '@remix-run/react'
import { useState } from 'react'
import { at } from '#app/addresses.ts'
import { formatCount, formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { FilePick } from '#app/ui/form/file-pick.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError } from '#app/ui/form/form-parts.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { Pager } from '#app/ui/table/data-table.tsx'
import type { ImportKind } from '../imports.ts'
import { kindMessages } from '../kind-messages.ts'
import { importMessages } from '../messages.ts'
import type { ImportRow } from '../queries.server.ts'
import './imports.css'

/** The ledgers handed in, and where the next one is handed in. */
export function ImportList({
  newId,
  kind,
  mayAdd,
  items,
  next,
}: {
  newId: string
  kind: ImportKind
  mayAdd: boolean
  items: ImportRow[]
  next: string | null
}) {
  const m = useMessages(importMessages)
  const words = useMessages(kindMessages)[kind]
  const locale = useLocale()
  const { now } = useRootData()
  const { file, state, rows, by, at: when } = m.columns
  return (
    <div className="z-page">
      <PageHeader title={m.title} />
      <p className="z-small z-secondary">{mayAdd ? words.hint : words.toConfirm}</p>
      {mayAdd && <HandIn newId={newId} />}
      {items.length === 0 ? (
        <EmptyState title={m.none}>{mayAdd && <p className="z-small">{words.noneHint}</p>}</EmptyState>
      ) : (
        <div className="z-table z-has-rows">
          <table className="z-grid z-num-3" aria-label={m.title}>
            <thead>
              <tr>
                {[file, state, rows, by, when].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.id}>
                  <td>
                    <Link to={at.imports.one(one.id)}>{one.fileName}</Link>
                  </td>
                  <td>{m.states[one.state]}</td>
                  <td>{formatCount(one.rows)}</td>
                  <td>{one.importer}</td>
                  <td>{formatInstant(one.createdAt, locale, now)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <ul className="z-rows" aria-label={m.title}>
            {items.map((one) => (
              <li key={one.id}>
                <Link to={at.imports.one(one.id)}>
                  <b>{one.fileName}</b>
                  <span>{m.states[one.state]}</span>
                  <span className="z-second">
                    {one.importer} · {m.rowCount(formatCount(one.rows))}
                  </span>
                  <span className="z-small z-muted">{formatInstant(one.createdAt, locale, now)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Pager next={next} />
    </div>
  )
}

/** The id is made once a form: a list that is read anew because of somebody else takes no file out of it. */
function HandIn({ newId }: { newId: string }) {
  const [id] = useState(newId)
  const m = useMessages(importMessages)
  const refusal = useRefusal()
  return (
    <Form className="z-form imports-take" encType="multipart/form-data">
      <input type="hidden" name="id" value={id} />
      <FormError refusal={refusal} />
      <FilePick
        name="ledger"
        label={m.ledger}
        hint={m.ledgerHint}
        accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      />
      <div className="z-row">
        <Button type="submit" tone="primary">
          {m.take}
        </Button>
      </div>
    </Form>
  )
}
