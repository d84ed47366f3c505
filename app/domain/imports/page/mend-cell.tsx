import { useFetcher } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { Refused } from '#app/ui/form/form-parts.tsx'
import { importMessages } from '../messages.ts'
import type { Import, ShownRow } from '../queries.server.ts'
import type { FaultyCell } from '../shown-row.ts'

type Props = { one: Import; row: ShownRow; fault: FaultyCell }

/** A cell that cannot be read, to be said anew: what it may mean is one press, anything else is typed. */
export function MendCell({ one, row, fault }: Props) {
  const m = useMessages(importMessages)
  const fetcher = useFetcher()
  return (
    <>
      {fault.suggestions.length > 0 && <Meanings one={one} row={row} fault={fault} />}
      <Form via={fetcher} draft={false} action={at.imports.mend(one.id)} className="z-row imports-mend">
        <input type="hidden" name="version" value={one.version} />
        <Place row={row} column={fault.column} />
        <input
          className="z-input"
          name="text"
          aria-label={`${m.mended} ${fault.heading}`}
          placeholder={m.mended}
          maxLength={2000}
        />
        <Button type="submit" busy={fetcher.state !== 'idle'}>
          {m.mend}
        </Button>
        <Refused of={fetcher} />
      </Form>
    </>
  )
}

/** What it may mean: a word of a list is meant so in every row, anything else in this one. */
function Meanings({ one, row, fault }: Props) {
  const m = useMessages(importMessages)
  const fetcher = useFetcher()
  const isWord = fault.code === 'unknownChoice' && fault.text !== ''
  const action = isWord ? at.imports.mean(one.id) : at.imports.mend(one.id)
  return (
    <fetcher.Form method="post" action={action} className="z-row">
      <input type="hidden" name="version" value={one.version} />
      {isWord ? (
        <>
          <input type="hidden" name="field" value={fault.field} />
          <input type="hidden" name="word" value={fault.text} />
        </>
      ) : (
        <Place row={row} column={fault.column} />
      )}
      {fault.suggestions.map(({ value, label }) => (
        <Button
          key={value}
          type="submit"
          name={isWord ? 'code' : 'text'}
          value={value}
          busy={fetcher.state !== 'idle'}
        >
          {label}
        </Button>
      ))}
      {isWord && <span className="z-small z-muted">{m.meansIt}</span>}
      <Refused of={fetcher} />
    </fetcher.Form>
  )
}

function Place({ row, column }: { row: ShownRow; column: number }) {
  return (
    <>
      <input type="hidden" name="sheet" value={row.sheet} />
      <input type="hidden" name="row" value={row.row} />
      <input type="hidden" name="column" value={column} />
    </>
  )
}
