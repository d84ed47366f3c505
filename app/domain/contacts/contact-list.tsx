import { Link } from '@remix-run/react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { SampleTag } from '#app/ui/mark.tsx'
import { contactMessages } from './messages.ts'
import type { Contact } from './queries.server.ts'

/** People with masked numbers; links are relative to the page of their firm or association. */
export function ContactList({ people, mayKeep }: { people: Contact[]; mayKeep: boolean }) {
  const m = useMessages(contactMessages)
  if (people.length === 0) return <p className="z-small z-muted">{m.none}</p>
  return (
    <ul>
      {people.map((one) => (
        <li key={one.id} className="firm-person">
          <p className="firm-ends">
            <span>
              <span className="z-strong">{one.name}</span>
              <SampleTag sample={one.sample} /> <span className="z-muted">{one.post}</span>
            </span>
            {mayKeep && (
              <Link className="firm-act" to={`contacts/${one.id}/edit`} preventScrollReset>
                {m.editShort}
                <span className="z-hidden"> {one.name}</span>
              </Link>
            )}
          </p>
          <p className="firm-person-numbers z-num">
            <span>{one.phone ?? <span className="z-muted">{m.noPhone}</span>}</span>
            {one.email && <span className="z-secondary">{one.email}</span>}
            {one.canReveal && (one.phone || one.email) && (
              <Link
                className="firm-act"
                to={`contacts/${one.id}/reveal`}
                aria-label={m.revealOf(one.name)}
                preventScrollReset
              >
                {m.reveal}
              </Link>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
