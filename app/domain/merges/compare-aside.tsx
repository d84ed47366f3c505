import { formatDay } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import type { Compared } from './compared.ts'
import { mergeMessages } from './messages.ts'
import { MovedList } from './moved-list.tsx'

/** What would go along, what the figures would do, and that it can be undone: read before the press. */
export function CompareAside({ page, until }: { page: Compared; until: string }) {
  const m = useMessages(mergeMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const names: Record<string, string> = m.names
  const { doubled, careStays, plan, draft, contact } = page.rules
  const rules = [
    doubled > 0 && m.rules.doubled(doubled),
    careStays > 0 && m.rules.careStays(careStays),
    plan > 0 && m.rules.plan,
    draft > 0 && m.rules.draft,
    contact > 0 && m.rules.contact,
    m.rules.history,
  ].filter((rule) => rule !== false)
  return (
    <aside className="z-column">
      <Section title={m.goesAlong} count={m.ofAbsorbed}>
        <MovedList moved={page.moved} />
        <ul className="merges-rules z-small z-secondary">
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Section>
      {page.figures.length > 0 && (
        <Section title={m.figures}>
          <table className="merges-figures">
            <thead>
              <tr>
                <td />
                <th scope="col">{m.now}</th>
                <th scope="col">{m.becomes}</th>
              </tr>
            </thead>
            <tbody>
              {page.figures.map(({ name, now, becomes }) => (
                <tr key={name} data-moves={now !== becomes || undefined}>
                  <th scope="row">{names[name]}</th>
                  <td className="z-num">{now} →</td>
                  <td className="z-num">{becomes}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="z-small z-muted">{m.figuresHint}</p>
        </Section>
      )}
      <Section title={m.undoTitle}>
        <p className="merges-undo z-small">{m.undoHint(formatDay(until, locale, today))}</p>
      </Section>
    </aside>
  )
}
