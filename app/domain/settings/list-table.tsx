import { useLocation, useSearchParams } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import type { Field } from '#app/domain/fields.ts'
import { optionNames, type Words } from '#app/domain/record.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { columnsOf } from '#app/ui/table/columns.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'
import { FilterChips } from '#app/ui/table/filter-bar.tsx'
import type { ListedRow } from './lists.server.ts'
import { settingPageMessages } from './messages.ts'
import { type Reader, saidAs } from './said.ts'

const column = columnsOf<ListedRow>()
type Props = {
  topic: string
  fields: Record<string, Field>
  words: Words & { none: string; title: string }
  rows: ListedRow[]
  reader: Reader
  mayWrite: boolean
}

/** A setting that is a list: a row each, which opens its form for who keeps it. */
export function SettingTable({ topic, fields, words, rows, reader, mayWrite }: Props) {
  const m = useMessages(settingPageMessages)
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  const kinds = fields.kind ? optionNames(fields.kind, words) : []
  const kind = kinds.length ? (search.get('kind') ?? kinds[0]?.[0]) : undefined
  const listed = kind ? rows.filter((row) => row.kind === kind) : rows
  // What no row of this list has is no column of it; but that nobody is named is worth reading.
  const shown = Object.entries(fields).filter(
    ([name, field]) =>
      name !== 'kind' && (field.shown.startsWith('picker') || listed.some((row) => isSet(row[name]))),
  )
  const own = shown.filter(([name]) => isOwn(name, fields, reader.locale))
  const other = reader.locale === 'en' ? 'zh-CN' : 'en'
  const say = (name: string, row: ListedRow) => saidAs(fields[name], row[name], words, reader)
  const columns = shown.map(([name, field], place) =>
    column.display({
      id: name,
      header: words.fields[name] ?? name,
      meta: {
        ...(field.shown === 'number' ? { num: true, width: 96 } : {}),
        ...(place > 3 ? { yields: place - 2 } : {}),
      },
      cell: ({ row }) =>
        own.some(([its]) => its === name) ? (
          say(name, row.original)
        ) : (
          <span lang={other}>{say(name, row.original)}</span>
        ),
    }),
  )
  return (
    <>
      {kinds.length > 0 && (
        <div className="z-row settings-kinds">
          <FilterChips
            name="kind"
            options={kinds.map(([value, label], at) => ({
              value: at ? value : '',
              label,
              count: rows.filter((row) => row.kind === value).length,
            }))}
          />
        </div>
      )}
      <DataTable
        label={words.title}
        columns={columns}
        rows={listed}
        rowHref={({ id }) => (mayWrite ? at.settings.edit(topic, id) : pathname)}
        phoneRow={(row) => {
          const [[first = ''] = [], ...rest] = own
          const set = rest.filter(([name]) => isSet(row[name]))
          return (
            <>
              <b>{say(first, row)}</b>
              <span className="z-small z-second">
                {set.map(([name]) => m.fact(words.fields[name] ?? name, say(name, row))).join(' · ')}
              </span>
            </>
          )
        }}
        empty={<EmptyState title={words.none} />}
      />
    </>
  )
}

const isSet = (value: unknown) =>
  value !== null &&
  value !== undefined &&
  value !== '' &&
  value !== false &&
  !(Array.isArray(value) && !value.length)

/** Of what is said in both languages, the reader's own: a phone has no room for both. */
function isOwn(name: string, fields: Props['fields'], locale: Locale) {
  const other =
    locale === 'en' ? (name === 'zh' ? 'en' : `${name}En`) : name === 'en' ? 'zh' : name.replace(/En$/, '')
  return other === name || !(other in fields)
}
