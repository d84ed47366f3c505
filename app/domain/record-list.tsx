import { Link, useLocation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { formatDay } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { kitMessages } from '#app/ui/messages.ts'
import { useRootData } from '#app/ui/root-data.ts'
import type { Field } from './fields.ts'
import { type Fields, optionNames, type RecordOf, type Words } from './record.ts'
import type { DialogWords } from './record-words.ts'

type ListWords = DialogWords & { title: string; none: string }
type Props<F extends Fields, R> = {
  of: RecordOf<F> & { words: Record<Locale, ListWords> }
  rows: readonly R[]
  /** The dialogs over the page it stands on, and that page's id. */
  ways: {
    new: (id: string, search: string) => string
    edit: (id: string, own: string, search: string) => string
  }
  parentId: string
  mayKeep: boolean
}

/** What belongs to the record of this page: its first field, the others muted, and the way to change it. */
export function RecordList<F extends Fields, R extends { id: string; projectId?: string | null }>(
  props: Props<F, R>,
) {
  const { of, rows, ways, parentId, mayKeep } = props
  const m = useMessages(of.words)
  const kit = useMessages(kitMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const { search } = useLocation()
  if (rows.length === 0 && !mayKeep) return null
  const way = (to: string, label: string, of = '') => (
    <Link className="z-act z-tap" to={to} preventScrollReset>
      {label}
      <span className="z-hidden"> {of}</span>
    </Link>
  )
  return (
    <Section title={m.title} count={rows.length} action={mayKeep && way(ways.new(parentId, search), m.add)}>
      {rows.length === 0 && <p className="z-muted z-small">{m.none}</p>}
      <ul>
        {rows.map((row) => {
          const [first = '', ...rest] = said(of.fields, row, m, locale, today)
          const edit = ways.edit(parentId, row.id, search)
          return (
            <li key={row.id} className="z-part">
              <span>
                <span className="z-strong">{first}</span> <span className="z-muted">{rest.join(' · ')}</span>
              </span>
              {projectOf(row) && projectOf(row) !== parentId
                ? way(at.projects.one(projectOf(row)), m.fields.projectId ?? '')
                : mayKeep && way(edit, kit.edit, first)}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** What belongs to a project is changed on that project's page. */
const projectOf = (row: { projectId?: string | null }) => row.projectId ?? ''

/** The fields that say something, each as its reader reads it. */
const said = (fields: Fields, row: object, words: Words, locale: Locale, today: string) =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = (row as Record<string, unknown>)[name]
    return field.shown === 'hidden' || value === null || value === undefined || value === ''
      ? []
      : [shownAs(field, value, words, locale, today)]
  })

function shownAs(field: Field, value: unknown, words: Words, locale: Locale, today: string) {
  if (field.shown === 'choice') return new Map<unknown, string>(optionNames(field, words)).get(value) ?? ''
  if (field.shown === 'day') return formatDay(String(value), locale, today)
  return Array.isArray(value) ? value.join(' ') : String(value)
}
