import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { formatCount } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { CopyButton } from '#app/ui/feedback/copy-button.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError } from '#app/ui/form/form-parts.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { importMessages } from '../messages.ts'
import { staffMessages } from '../staff-messages.ts'
import './imports.css'

type Person = { id: string; username: string; name: string; nameEn: string; word: string }
type Read = { half: 'passwords' | 'codes'; id: string; fileName: string; waiting: number }

/** The imports, this one, and which half. */
export function handedOutCrumb(data: unknown, locale: Locale) {
  const { half, id, fileName } = data as Read
  return [
    { label: importMessages[locale].title, to: at.imports.list() },
    { label: fileName, to: at.imports.one(id) },
    { label: staffMessages[locale][half].title },
  ]
}

/** Half of what opens each new account, for one of the two administrators to tell its owner. */
export function HandedOut() {
  const { half, id, waiting } = useLoaderData() as Read
  // What the press answered; it is nowhere else.
  const made = useActionData() as { items?: Person[] } | undefined
  const items = made?.items
  const m = useMessages(staffMessages)
  const words = m[half]
  const refusal = useRefusal()
  return (
    <div className="z-page">
      <PageHeader title={words.title}>
        <Link className="z-link z-tap" to={at.imports.one(id)}>
          {m.back}
        </Link>
      </PageHeader>
      {items ? (
        <Once items={items} word={words.word} />
      ) : (
        <Form draft={false} className="z-form">
          <FormError refusal={refusal} />
          <p className="z-secondary">{words.hint}</p>
          {waiting === 0 ? (
            <p>{m.nobody}</p>
          ) : (
            <div className="z-row">
              <Button type="submit" tone="primary">
                {words.act(formatCount(waiting))}
              </Button>
            </div>
          )}
        </Form>
      )}
    </div>
  )
}

function Once({ items, word }: { items: Person[]; word: string }) {
  const m = useMessages(staffMessages)
  const locale = useLocale()
  const lines = items.map((one) => [nameIn(locale, one), one.username, one.word].join('\t')).join('\n')
  return (
    <div role="status">
      <div className="z-row imports-once">
        <p>{m.once(formatCount(items.length))}</p>
        <CopyButton text={lines} label={m.copy} />
      </div>
      <table className="z-grid imports-words" aria-label={word}>
        <thead>
          <tr>
            {[m.person, m.login, word].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <td>{nameIn(locale, one)}</td>
              <td>{one.username}</td>
              <td>
                <code>{one.word}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
