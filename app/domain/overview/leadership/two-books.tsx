import { Link } from '@remix-run/react'
import type { FigureName } from '#app/domain/metrics/figures.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Definition, Report } from './definition.tsx'
import { leadershipMessages } from './messages.ts'
import type { Leadership } from './overview.server.ts'
import { rowsHref } from './periods.ts'

/** Computed and reported, in two physical columns; nothing joins them. */
export function TwoBooks({ data: { books } }: { data: Leadership }) {
  const m = useMessages(leadershipMessages)
  const locale = useLocale()
  const n = books.computed
  const rows = [
    {
      metric: 'visited_enterprises',
      figure: 'outbound_enterprises',
      more: m.books.events(n.outbound_events),
    },
    {
      metric: 'associations',
      figure: 'associations_contacted',
      more: m.books.inPerson(n.associations_visited),
    },
    {
      metric: 'inbound_enterprises',
      figure: 'reception_enterprises',
      more: m.books.batches(n.reception_events),
    },
    { metric: 'landed', figure: 'landed_in_period', more: m.books.withoutKey },
  ] as const satisfies readonly { metric: string; figure: FigureName; more: string }[]
  const reported = (metric: string) => books.baselines.find((one) => one.metric === metric)
  const source = books.baselines[0]
  return (
    <Report
      title={m.books.title(books.year)}
      hint={m.books.hint}
      action={<Definition of={m.books.title(books.year)}>{m.define.books}</Definition>}
    >
      <div className="overview-books">
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">
                {m.books.computed}
                <small>{m.books.computedHint}</small>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ metric, figure, more }) => (
              <tr key={metric}>
                <th scope="row">{m.books.rows[metric]}</th>
                <td>
                  <Link
                    to={rowsHref(figure, books.period)}
                    aria-label={m.open(`${m.books.rows[metric]} ${n[figure]} ${m.books.units[metric]}`)}
                  >
                    {n[figure]}
                    <span> {m.books.units[metric]}</span>
                  </Link>
                  <small> {more}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <table className="overview-reported">
          <thead>
            <tr>
              <th scope="col">
                {m.books.reported}
                <small>{m.books.reportedHint}</small>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ metric }) => {
              const figure = reported(metric)
              return (
                <tr key={metric}>
                  <td>
                    <span className="z-hidden">{m.books.rows[metric]} </span>
                    <b>{figure ? `${figure.value}${figure.qualifier === 'at_least' ? '+' : ''}` : '—'}</b>
                    {figure &&
                      ` ${metric === 'associations' ? m.books.units.associations : m.unit.firms(figure.value)}`}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {source && (
        <p className="z-small z-muted">{m.books.note(locale === 'en' ? source.sourceEn : source.source)}</p>
      )}
    </Report>
  )
}
