import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button, LinkButton } from '../button.tsx'
import { ConflictPanel } from '../feedback/conflict-panel.tsx'
import { EmptyState, ErrorState } from '../feedback/states.tsx'
import { specimenMessages } from './messages.ts'

export function States() {
  const m = useMessages(specimenMessages)
  const refusal = {
    kind: 'conflict',
    code: 'record.changedByOther',
    message: '',
    fields: {},
    fieldMessages: {},
    facts: { by: m.conflictBy, at: '2021-02-08T01:20:00Z', version: 3, theirs: { need: m.longName } },
  }
  return (
    <div className="z-stack">
      <div className="z-banner z-banner-red">
        {m.banner}
        <LinkButton to={at.kit()}>{m.assign}</LinkButton>
      </div>
      <form>
        <ConflictPanel refusal={refusal} labels={{ need: m.need }} mine={{ need: m.needText }} />
      </form>
      <EmptyState title={m.empty}>
        <Button>{m.primary}</Button>
      </EmptyState>
      <ErrorState title={m.failed} hint={m.failedHint} />
      <div className="z-row">
        <LinkButton to={at.kit({ open: 'dialog' })}>{m.openDialog}</LinkButton>
        <LinkButton to={at.kit({ open: 'sheet' })}>{m.openSheet}</LinkButton>
      </div>
    </div>
  )
}
