import { useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { at } from '#app/addresses.ts'
import { roles } from '#app/domain/actor.ts'
import { cadreMessages } from '#app/domain/cadres/messages.ts'
import { mayHoldTogether } from '#app/domain/cadres/permissions.ts'
import { getAccount, listRoles } from '#app/domain/cadres/queries.server.ts'
import { cadreVerbs } from '#app/domain/cadres/verbs.server.ts'
import { dayOf } from '#app/domain/calendar.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { DayInput, Select } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { Dialog } from '#app/ui/layout/sheet.tsx'

/** Only the roles that this person may take on beside those already held. */
export const loader = signedIn(async (ctx, { params }) => {
  const accountId = readId(params.accountId)
  const [held, account] = await Promise.all([listRoles(ctx, accountId), getAccount(ctx, accountId)])
  const now = held.filter(({ toDay }) => toDay === null).map(({ role }) => role)
  const open = roles.filter((role) => !now.includes(role) && mayHoldTogether(now, role))
  return { id: uuidv7(), accountId: account.id, open, today: dayOf(ctx.now) }
})

export const action = act(cadreVerbs['roles.grant'], {
  ids: { accountId: 'accountId' },
  to: (_, { part }) => at.roles.one(part('accountId')),
})

export default function GrantRole() {
  const { id, accountId, open, today } = useLoaderData<typeof loader>()
  const m = useMessages(cadreMessages)
  const refusal = useRefusal()
  return (
    <Dialog title={m.grant} closeTo={at.roles.one(accountId)}>
      <Form className="z-form">
        <input type="hidden" name="id" value={id} />
        <FormError refusal={refusal} />
        <p className="z-small z-secondary">{m.refusals.apart}</p>
        <Select label={m.fields.role} name="role" required error={refusal?.fieldMessages.role}>
          {open.map((role) => (
            <option key={role} value={role}>
              {m.roleNames[role]}
            </option>
          ))}
        </Select>
        <DayInput
          label={m.fields.fromDay}
          name="fromDay"
          required
          defaultValue={today}
          error={refusal?.fieldMessages.fromDay}
        />
        <FormFoot>
          <Button type="submit" tone="primary">
            {m.grant}
          </Button>
        </FormFoot>
      </Form>
    </Dialog>
  )
}
