import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { Select, TextInput } from '#app/ui/form/field.tsx'
import { intakeMessages } from '../intake-messages.ts'
import { ticketMessages } from '../messages.ts'
import type { ErrorOf } from '../page/when.tsx'
import { stepMessages } from '../step-messages.ts'

type Person = { id: string; name: string; post: string | null }

/** Everyone who reports it or waits for it: contacts of the firm, or people by name. */
export function RequesterRows({ people, errorOf }: { people: Person[]; errorOf: ErrorOf }) {
  const m = useMessages(intakeMessages)
  const [rows, setRows] = useState([0])
  const add = () => setRows([...rows, Math.max(...rows) + 1])
  return (
    <div className="tickets-persons">
      {rows.map((key, at) => (
        <fieldset key={key} className="tickets-person">
          <legend className={rows.length > 1 ? 'z-label' : 'z-hidden'}>{m.person(at + 1)}</legend>
          <div className="z-stack">
            <RequesterRow at={at} people={people} errorOf={errorOf} />
          </div>
          {rows.length > 1 && (
            <Button
              type="button"
              tone="quiet"
              aria-label={m.removePerson}
              title={m.removePerson}
              onClick={() => setRows(rows.filter((one) => one !== key))}
            >
              <IconX className="z-icon" />
            </Button>
          )}
        </fieldset>
      ))}
      <span className="tickets-add">
        <Button type="button" tone="quiet" data-adds="requesters" onClick={add}>
          <IconPlus className="z-icon" />
          {m.addPerson}
        </Button>
      </span>
    </div>
  )
}

function RequesterRow({ at, people, errorOf }: { at: number; people: Person[]; errorOf: ErrorOf }) {
  const m = useMessages(intakeMessages)
  const { fields } = useMessages(ticketMessages)
  const { someoneElse } = useMessages(stepMessages)
  const [contactId, setContactId] = useState('')
  const name = `requesters.${at}`
  const isKnown = people.some(({ id }) => id === contactId)
  return (
    <>
      {people.length > 0 && (
        <Select
          name={`${name}.contactId`}
          label={m.known}
          value={isKnown ? contactId : ''}
          onChange={({ currentTarget }) => setContactId(currentTarget.value)}
          error={errorOf(`${name}.contactId`)}
        >
          <option value="">{someoneElse}</option>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {[person.name, person.post].filter(Boolean).join(' · ')}
            </option>
          ))}
        </Select>
      )}
      {!isKnown && (
        <div className="tickets-people">
          <TextInput
            name={`${name}.name`}
            label={fields.requesters}
            required
            maxLength={60}
            error={errorOf(`${name}.name`) ?? errorOf('requesters')}
          />
          <TextInput
            name={`${name}.phone`}
            type="tel"
            label={fields.phone}
            optional
            maxLength={40}
            error={errorOf(`${name}.phone`)}
          />
          <TextInput
            name={`${name}.organisation`}
            label={fields.organisation}
            optional
            maxLength={120}
            error={errorOf(`${name}.organisation`)}
          />
        </div>
      )}
    </>
  )
}
