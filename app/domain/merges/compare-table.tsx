import { Link } from '@remix-run/react'
import { formatDay, formatList } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { SampleTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import type { CompareWords } from './compare-words.tsx'
import type { Compared } from './compared.ts'
import { duplicateMessages } from './duplicates-messages.ts'
import type { Side } from './fields.ts'
import type { Choices } from './kinds/kind.ts'
import { mergeMessages } from './messages.ts'

/** A name is registered in Chinese, and the two are told apart by it, whatever the reader’s language. */
const langOf = (name: string) => (name === 'name' ? 'zh-CN' : undefined)

type Props = {
  page: Compared
  words: CompareWords
  chosen: Choices
  choose: (chosen: Choices) => void
}

/** One line a field on which the two differ: what each says, which is taken, and what stands there afterwards. */
export function CompareTable({ page, words, chosen, choose }: Props) {
  const m = useMessages(mergeMessages)
  const d = useMessages(duplicateMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const { survivor, absorbed, sides } = page
  const { label, text } = words
  const firmOf = (side: Side) => (side === 'survivor' ? survivor : absorbed)
  const head = (side: Side) => (
    <th scope="col">
      <span lang="zh-CN">{firmOf(side).name}</span> <SampleTag sample={sides[side].sample} />
      <p className="z-small z-muted">
        {side === 'survivor' ? m.stays : m.goes}
        {d.listed}
        {d.sides.entered(formatDay(sides[side].enteredOn, locale, today))}
        {side === 'absorbed' && (
          <Link
            className="z-link z-tap merges-swap"
            to={words.page({ survivor: absorbed.id, absorbed: survivor.id })}
          >
            {m.swap}
          </Link>
        )}
      </p>
    </th>
  )
  return (
    <>
      <table className="merges-table">
        <thead>
          <tr>
            <td />
            {head('survivor')}
            {head('absorbed')}
            <th scope="col" className="merges-after">
              {m.after}
              <p className="z-small z-muted">{m.rule}</p>
            </th>
          </tr>
        </thead>
        <tbody>
          {page.differing.map(({ name }) => (
            <tr key={name}>
              <th scope="row">{label(name)}</th>
              {(['survivor', 'absorbed'] as const).map((side) => (
                <td key={side}>
                  <label className="merges-choice">
                    <input
                      type="radio"
                      name={`choices.${name}`}
                      value={side}
                      checked={chosen[name] === side}
                      onChange={() => choose({ ...chosen, [name]: side })}
                    />
                    <span lang={langOf(name)}>{text(name, firmOf(side))}</span>
                  </label>
                </td>
              ))}
              <td className="merges-after">
                <span lang={langOf(name)}>{text(name, firmOf(chosen[name] ?? 'survivor'))}</span>
                {name === 'name' && words.hasAliases && <p className="z-small z-muted">{m.aliasHint}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {page.same.length > 0 && (
        <p className="z-small z-muted">{m.sameIn(formatList(page.same.map(label), locale))}</p>
      )}
    </>
  )
}
