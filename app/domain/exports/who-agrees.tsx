import { IconArrowRight } from '@tabler/icons-react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Face } from '#app/ui/person.tsx'
import { exportMessages } from './messages.ts'
import { withoutAsking } from './sheet.ts'

/** Who asks and who has to agree: two people are two faces, the one not asked yet dashed. */
export function WhoAgrees({ asker, isAll }: { asker: string; isAll: boolean }) {
  const m = useMessages(exportMessages)
  const leader = isAll ? m.otherLeader : m.leader
  return (
    <div className="export-agrees">
      <p className="z-label">{m.agrees}</p>
      <div className="z-row">
        <Face name={asker} />
        <span>
          <b>{asker}</b>
          <span className="z-small z-muted">{m.asks}</span>
        </span>
        <IconArrowRight className="z-icon" aria-hidden="true" />
        <Face name={m.leader.replace(/^A /, '')} wanted />
        <span>
          <b>{leader}</b>
          <span className="z-small z-muted">{m.decides}</span>
        </span>
      </div>
      <p className="z-small z-muted">{isAll ? m.allNeeds : m.overMost(String(withoutAsking))}</p>
    </div>
  )
}
