import { at } from '#app/addresses.ts'
import { can } from '#app/domain/abilities.ts'
import { attachedMessages } from '#app/domain/attached-messages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError } from '#app/ui/form/form-parts.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { Menu, MenuAsk } from '#app/ui/menu.tsx'
import { visitMessages } from './messages.ts'
import type { FullVisit } from './page.server.ts'

/** That it took place; and, behind the menu, that it did not, or should never have been written down. */
export function VisitActs({ visit }: { visit: FullVisit }) {
  const m = useMessages(visitMessages)
  const attached = useMessages(attachedMessages)
  const hangs = { tickets: visit.tickets.length, tasks: visit.tasks.length, leads: visit.leads.length }
  const refusal = useRefusal()
  const [mayCancel, mayRemove] = [can(visit, 'visits.cancel'), can(visit, 'visits.remove')]
  const asks = (action: string, word: string, danger = false) => (
    <Form action={action}>
      <input type="hidden" name="version" value={visit.version} />
      <TextInput label={m.reason} name="reason" maxLength={300} />
      <Button tone={danger ? 'danger' : 'plain'}>{word}</Button>
    </Form>
  )
  return (
    <>
      <FormError refusal={refusal} />
      {can(visit, 'visits.hold') && (
        <Form draft={false} action={at.visits.hold(visit.id)}>
          <input type="hidden" name="version" value={visit.version} />
          <Button tone="primary">{m.hold}</Button>
        </Form>
      )}
      {(mayCancel || mayRemove) && (
        <Menu>
          {mayCancel && (
            <MenuAsk label={m.cancel} hint={m.cancelHint}>
              {asks(at.visits.cancel(visit.id), m.cancel)}
            </MenuAsk>
          )}
          {mayRemove && (
            <MenuAsk label={m.remove} hint={`${m.removeHint} ${attached.hangs(hangs)}`} danger>
              {asks(at.visits.remove(visit.id), m.remove, true)}
            </MenuAsk>
          )}
        </Menu>
      )}
    </>
  )
}
