import { Link } from '@remix-run/react'
import { IconPhone } from '@tabler/icons-react'
import { at } from '#app/addresses.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { SampleTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { contactMessages } from './messages.ts'
import type { Contact } from './queries.server.ts'
import './contacts.css'

type Props = {
  people: Contact[]
  ways: (typeof at)['enterprises' | 'associations']['contacts']
  partyId: string
  mayKeep: boolean
  mayMerge?: boolean
}

/** People with masked numbers, and since when they know that we keep them; the links are those of their firm's or association's page. */
export function ContactList({ people, ways, partyId, mayKeep, mayMerge = false }: Props) {
  const m = useMessages(contactMessages)
  const locale = useLocale()
  const { today } = useRootData()
  if (people.length === 0) return <p className="z-small z-muted">{m.none}</p>
  return (
    <ul>
      {people.map((one) => (
        <li key={one.id} className="contacts-person">
          <p className="z-ends">
            <span>
              <span className="z-strong">{one.name}</span>
              <SampleTag sample={one.sample} /> <span className="z-muted">{one.post}</span>
            </span>
            {mayKeep && (
              <Link className="z-act" to={ways.edit(partyId, one.id)} preventScrollReset>
                {m.editShort}
                <span className="z-hidden"> {one.name}</span>
              </Link>
            )}
          </p>
          <p className="contacts-person-numbers z-num">
            <span>{one.phone ?? <span className="z-muted">{m.noPhone}</span>}</span>
            {one.email && <span className="z-secondary">{one.email}</span>}
            {one.canReveal && (one.phone || one.email) && (
              <Link className="z-act contacts-reveal" to={ways.reveal(partyId, one.id)} preventScrollReset>
                {one.phone && <IconPhone className="z-icon" aria-hidden="true" />}
                <span className="contacts-look">{m.reveal}</span>
                <span className="contacts-call">{one.phone ? m.call : m.reveal}</span>
                <span className="z-hidden"> {one.name}</span>
              </Link>
            )}
          </p>
          <p className="z-muted">
            {one.noticeOn ? m.told(formatDay(one.noticeOn, locale, today)) : m.untold}
            {mayMerge && people.length > 1 && (
              <Link className="z-act contacts-merge" to={at.mergesOf.contacts({ absorbed: one.id })}>
                {m.mergeInto}
                <span className="z-hidden"> {one.name}</span>
              </Link>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
