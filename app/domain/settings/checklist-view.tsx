import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { formatList } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { CopyButton } from '#app/ui/feedback/copy-button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { AskedOfYou, AskFor } from './ask-for.tsx'
import type { Checklist } from './checklist.server.ts'
import { type Item, lacking, openers } from './checklist.ts'
import { checklistMessages } from './checklist-messages.ts'
import { useItemWords } from './item-words.ts'
import { settingPageMessages } from './messages.ts'
import { settingPagesOf } from './pages.ts'
import './settings.css'

/** Where an item is set up. */
const wayTo = ({ key }: Item) =>
  key === 'accounts'
    ? at.accounts.list()
    : key === 'roles' || key === 'apart'
      ? at.roles.list()
      : at.settings.topic(key)

/** Each item with the id of the next request for it. */
type Shown = Checklist & { items: (Item & { newId: string })[] }

/** What is missing first, one's own with a button, then each role's own part: to be left and come back to. */
export function ChecklistView({ list: { items, holders, asked } }: { list: SerializeFrom<Shown> }) {
  const m = useMessages(checklistMessages)
  const { topics } = useMessages(settingPageMessages)
  const locale = useLocale()
  const { actor } = useRootData()
  const roles = actor?.roles ?? []
  const missing = lacking(items, roles)
  const says = useItemWords()
  const whoOf = ({ owner }: Item) => formatList(holders[owner] ?? [], locale) || m.nobody(m.roles[owner])
  const text = [
    m.copied(missing.length),
    ...missing.map((item) => m.line(says.lack(item), says.without(item), whoOf(item))),
  ].join('\n')
  const askedFor = ({ key }: Item) => asked.find(({ item }) => item === key)
  const isOpener = openers.some((role) => roles.includes(role))
  // What holds as it was delivered is missing nowhere, and still has its page.
  const besides = settingPagesOf({ roles }).filter(({ topic }) => items.every(({ key }) => key !== topic))
  const firstMine = missing.find(({ owner }) => roles.includes(owner))
  return (
    <div className="z-page settings-checklist">
      <PageHeader title={m.title} count={m.sum(items.length, items.length - missing.length, missing.length)}>
        {missing.length > 0 && <CopyButton text={text} />}
      </PageHeader>
      <Section title={m.missing} count={missing.length}>
        {missing.length === 0 && <p className="z-secondary">{m.allThere}</p>}
        {missing.length > 0 && (
          <p className="settings-heads z-small z-muted" aria-hidden="true">
            <span>{m.heads.what}</span>
            <span>{m.heads.without}</span>
            <span>{m.heads.who}</span>
          </p>
        )}
        <ul className="settings-missing">
          {missing.map((item) => (
            <li key={item.key}>
              <span>
                <b>
                  <span className={`settings-state settings-${item.state}`} aria-hidden="true" />
                  {says.lack(item)}
                </b>
                {roles.includes(item.owner) && <AskedOfYou asked={askedFor(item)} />}
              </span>
              <span className="z-secondary">{says.without(item)}</span>
              <span className="settings-who">
                {roles.includes(item.owner) ? (
                  <LinkButton tone={item === firstMine ? 'primary' : 'plain'} to={wayTo(item)}>
                    {says.act(item)}
                  </LinkButton>
                ) : (
                  <AskFor
                    item={item.key}
                    id={item.newId}
                    who={whoOf(item)}
                    asked={askedFor(item)}
                    mayAsk={isOpener && (holders[item.owner] ?? []).length > 0}
                  />
                )}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <div className="settings-parts">
        {openers.map((role) => {
          const own = items.filter(({ owner }) => owner === role)
          const done = own.filter(({ state }) => state === 'done').length
          const isMine = roles.includes(role)
          return (
            <section key={role}>
              <h2>
                {m.roles[role]} <span className="z-count">{m.of(done, own.length)}</span>
                <span className="z-small z-muted">
                  {formatList(holders[role] ?? [], locale)}
                  {isMine && ` ${m.me}`}
                </span>
              </h2>
              <ul>
                {own.map((item) => (
                  <li key={item.key}>
                    <span className={`settings-state settings-${item.state}`} aria-hidden="true" />
                    {isMine || !says.isElsewhere(item) ? (
                      <Link className="z-tap" to={wayTo(item)}>
                        {says.name(item)}
                      </Link>
                    ) : (
                      <span>{says.name(item)}</span>
                    )}
                    <span className="z-small z-muted">{says.stands(item)}</span>
                  </li>
                ))}
                {besides
                  .filter(({ writers: [owner] }) => owner === role)
                  .map(({ topic }) => (
                    <li key={topic}>
                      <span className="settings-state settings-done" aria-hidden="true" />
                      <Link className="z-tap" to={at.settings.topic(topic)}>
                        {topics[topic].title}
                      </Link>
                      <span className="z-small z-muted">{m.anyTime}</span>
                    </li>
                  ))}
              </ul>
            </section>
          )
        })}
        <section>
          <h2>{m.roles.audit_admin}</h2>
          <p className="z-small z-secondary">{m.auditor}</p>
        </section>
      </div>
    </div>
  )
}
