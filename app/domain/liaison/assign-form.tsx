import { useRef, useState } from 'react'
import { at } from '#app/addresses.ts'
import { formatDay, formatRate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { DayInput, TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError } from '#app/ui/form/form-parts.tsx'
import { Picker } from '#app/ui/form/picker.tsx'
import { usePutBack } from '#app/ui/form/use-put-back.ts'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { useRootData } from '#app/ui/root-data.ts'
import type { Candidate } from './candidates.ts'
import { loadWarning } from './liaison.ts'
import { liaisonMessages } from './messages.ts'

type Props = {
  id: string
  firm: { id: string; name: string }
  candidates: Candidate[]
  holder: { id: string; name: string; from: string } | null
  coverage: { inScope: number; owned: number; gaps: number }
  isGap: boolean
  kind: 'primary' | 'deputy'
  back: string
}

/** Who takes the firm, with the reason beside each name and what changes by it. */
export function AssignForm({ id, firm, candidates, holder, coverage, isGap, kind, back }: Props) {
  const m = useMessages(liaisonMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const refusal = useRefusal()
  const offered = candidates.filter((one) => one.id !== holder?.id)
  const [chosen, setChosen] = useState(offered[0]?.id ?? '')
  const [other, setOther] = useState<{ id: string; label: string } | undefined>()
  const [isSearching, setSearching] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  usePutBack(form, ({ words }) => {
    const [, id] = words.find(([name]) => name === 'accountId') ?? []
    if (id && !offered.some((one) => one.id === id)) setSearching(true)
  })
  const candidate = candidates.find((one) => one.id === (other?.id ?? chosen))
  const name = other?.label ?? candidate?.name ?? ''
  const taken = refusal?.code === 'liaison.alreadyCovered' ? refusal.facts : undefined
  const heldBy = taken?.holder ? { holder: String(taken.holder), from: String(taken.from) } : undefined
  return (
    <Form className="z-stack" ref={form}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="enterpriseId" value={firm.id} />
      <input type="hidden" name="kind" value={kind} />
      <FormError refusal={refusal} />
      {heldBy && <p className="z-small">{m.heldBy(heldBy.holder, formatDay(heldBy.from, locale, today))}</p>}
      {holder && <p className="z-small">{m.heldBy(holder.name, formatDay(holder.from, locale, today))}</p>}
      {isSearching ? (
        <Picker
          name="accountId"
          label={m.fields.accountId}
          source={at.pick.cadres()}
          onChange={([one]) => setOther(one)}
          error={refusal?.fieldMessages.accountId}
        />
      ) : (
        <fieldset>
          <legend className="z-hidden">{m.assignTitle}</legend>
          {offered.slice(0, 4).map((one) => (
            <label key={one.id} className="liaison-candidate">
              <input
                type="radio"
                name="accountId"
                value={one.id}
                checked={chosen === one.id}
                onChange={() => setChosen(one.id)}
              />
              <span>
                <b className="z-strong">{one.name}</b>{' '}
                <span className="z-small z-muted">{locale === 'en' ? one.unitEn : one.unit}</span>
                <span className="z-small z-secondary" style={{ display: 'block' }}>
                  {reasons(one, m).join(locale === 'en' ? '; ' : '；')}
                </span>
              </span>
              <span className="z-small z-muted z-num">{m.firms(one.load)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <table className="liaison-change">
        <thead>
          <tr>
            <th>{m.afterwards}</th>
            <th>{m.now}</th>
            <th>{m.becomes}</th>
          </tr>
        </thead>
        <tbody>
          {isGap && (
            <tr>
              <th scope="row">{m.rateRow}</th>
              <td>
                {formatRate({ numerator: coverage.owned, denominator: coverage.inScope })} ({coverage.owned}/
                {coverage.inScope})
              </td>
              <td className="z-strong">
                {formatRate({ numerator: coverage.owned + 1, denominator: coverage.inScope })} (
                {coverage.owned + 1}/{coverage.inScope})
              </td>
            </tr>
          )}
          {candidate && (
            <tr>
              <th scope="row">{m.loadRow(candidate.name)}</th>
              <td>{m.firms(candidate.load)}</td>
              <td className="z-strong">{m.firms(candidate.load + 1)}</td>
            </tr>
          )}
        </tbody>
      </table>
      <DayInput
        label={m.fields.fromOn}
        name="fromOn"
        defaultValue={today}
        error={refusal?.fieldMessages.fromOn}
      />
      {holder && (
        <TextInput
          label={m.fields.reason}
          name="reason"
          maxLength={200}
          error={refusal?.fieldMessages.reason}
        />
      )}
      <div className="z-dialog-foot">
        <Button type="button" tone="quiet" onClick={() => setSearching(!isSearching)}>
          {m.other}
        </Button>
        <LinkButton to={back}>{m.cancel}</LinkButton>
        <Button tone="primary">{holder ? m.replaceWith(name) : m.assignTo(name)}</Button>
      </div>
    </Form>
  )
}

function reasons(one: Candidate, m: (typeof liaisonMessages)['zh-CN']): string[] {
  const said = [
    one.isDeputy && m.why.isDeputy,
    one.leadsPatch && m.why.leadsPatch,
    one.samePatch > 0 && m.why.samePatch(one.samePatch),
    one.handlesTicket && m.why.handlesTicket,
    one.hasMet && m.why.hasMet,
    one.load >= loadWarning && m.why.overloaded,
  ].filter((reason) => reason !== false)
  return said.length ? said : [m.why.none]
}
