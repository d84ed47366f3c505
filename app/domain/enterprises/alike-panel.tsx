import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Switch } from '#app/ui/form/field.tsx'
import type { ShownRefusal } from '#app/ui/form/use-refusal.ts'
import { likenessMessages } from './likeness/messages.ts'
import type { Reason } from './likeness/reasons.ts'
import { whyAlike } from './likeness/wording.ts'
import { enterpriseMessages } from './messages.ts'

/** Firms that may be the same one. A shared name is asked about; a shared code is not negotiable. */
export function AlikePanel({ refusal }: { refusal: ShownRefusal | undefined }) {
  const m = useMessages(enterpriseMessages).alike
  const words = useMessages(likenessMessages)
  if (refusal?.code !== 'enterprises.alike' && refusal?.code !== 'enterprises.codeTaken') return null
  const alike = Object.entries((refusal.facts.alike ?? {}) as Record<string, string>)
  const because = (refusal.facts.because ?? {}) as Record<string, Reason[]>
  const owners = Object.values((refusal.facts.owners ?? {}) as Record<string, string>)
  return (
    <section className="z-banner" role="alert">
      <div className="z-stack">
        <b>{m.title}</b>
        {refusal.code === 'enterprises.alike' && <p className="z-small">{m.body}</p>}
        <ul>
          {alike.map(([id, name]) => (
            <li key={id}>
              <Link className="z-link z-tap" to={at.enterprises.one(id)}>
                {name}
              </Link>
              {because[id] && <p className="z-small">{whyAlike(because[id], words)}</p>}
            </li>
          ))}
          {owners.map((owner, at) => (
            <li key={at}>{m.unread(owner)}</li>
          ))}
        </ul>
        {refusal.code === 'enterprises.alike' && <Switch name="separate" label={m.separate} />}
      </div>
    </section>
  )
}
