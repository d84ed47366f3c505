import type { SerializeFrom } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import { HolidaysView } from '#app/domain/holidays/holidays-view.tsx'
import { holidayMessages } from '#app/domain/holidays/messages.ts'
import { LimitsView } from '#app/domain/limits/limits-view.tsx'
import { limitVersion } from '#app/domain/limits/version.ts'
import { isTopic, topics } from '#app/domain/park/settings.ts'
import { recordOf } from '#app/domain/records.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { SettingHistory } from './history.tsx'
import { SettingTable } from './list-table.tsx'
import { settingPageMessages } from './messages.ts'
import type { SettingPage } from './page.server.ts'
import { ParkLogo } from './park-logo.tsx'
import './settings.css'
import { TopicForm } from './topic-form.tsx'

/** One page of the settings: what stands at the left, who set it when at the right. */
export function SettingView({ page }: { page: SerializeFrom<SettingPage> }) {
  const { topic, names, history, mayWrite, rows, standing, calendar, limits, writers, logo } = page
  const m = useMessages(settingPageMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const reader = { locale, today, names }
  const of = isTopic(topic) ? topics[topic].of : limits ? limitVersion : recordOf(topic)
  const fields = of?.fields ?? {}
  const words = (of?.words[locale] ?? holidayMessages[locale]) as never
  const { title, why } = m.topics[topic]
  const isByDefault =
    standing && !standing.isSet && isTopic(topic) && Object.keys(topics[topic].usual).length > 0
  return (
    <div className="z-columns z-two settings-page">
      <div className="z-column z-column-main">
        <PageHeader title={title}>
          {rows && mayWrite && (
            <LinkButton tone="primary" to={at.settings.new(topic)} preventScrollReset>
              {(words as { add: string }).add}
            </LinkButton>
          )}
        </PageHeader>
        <p className="z-secondary settings-why">{why}</p>
        {!mayWrite && <p className="z-small z-muted settings-kept">{m.keptBy(m.roles[writers[0]])}</p>}
        {isByDefault && <p className="z-small z-muted settings-kept">{m.usual}</p>}
        {standing && isTopic(topic) && (
          <TopicForm topic={topic} standing={standing} reader={reader} mayWrite={mayWrite} />
        )}
        {logo && <ParkLogo version={logo.version} mayWrite={mayWrite} />}
        {calendar && <HolidaysView calendar={calendar} mayWrite={mayWrite} />}
        {limits && <LimitsView versions={limits} mayWrite={mayWrite} />}
        {rows && (
          <SettingTable
            topic={topic}
            fields={fields}
            words={words}
            rows={rows as never}
            reader={reader}
            mayWrite={mayWrite}
          />
        )}
      </div>
      <aside className="z-column">
        <SettingHistory told={history} fields={fields} words={words} reader={reader} />
      </aside>
    </div>
  )
}
