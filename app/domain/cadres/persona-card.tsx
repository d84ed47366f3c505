import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { Persona } from './personas.server.ts'
import { signInMessages } from './sign-in-messages.ts'

/** One person of the demo: who they are and what they are about; a tap signs in. */
export function PersonaCard({ persona }: { persona: Persona }) {
  const m = useMessages(signInMessages)
  const name = nameIn(useLocale(), persona)
  const [role, about] = m.personas[persona.role] as unknown as [string, string]
  return (
    <button className="sign-in-persona" name="persona" value={persona.role}>
      <span className="z-face" aria-hidden="true">
        {[...persona.name][0]}
      </span>
      <span>
        <b>{role}</b> {name !== role && <span className="z-muted z-small">{name}</span>}
        <span className="sign-in-about">{about}</span>
      </span>
    </button>
  )
}
