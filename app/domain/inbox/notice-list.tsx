import { useFetcher } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { wordOf } from '#app/domain/activity/telling.ts'
import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { Refused } from '#app/ui/form/form-parts.tsx'
import { SampleTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { noticeMessages } from './notices-messages.ts'
import type { NoticeRow } from './queries.server.ts'
import { noteRead } from './read-on-the-way.ts'
import { whereIs } from './where.ts'

import './notices.css'

type Row = Omit<NoticeRow, 'at' | 'readAt'> & { at: string | Date; readAt: string | Date | null }
type Props = { label: string; items: Row[]; names: Record<string, string> }

/** Notices, the newest first: of which record, what happened, by whom and when; a dot where it is unread. */
export function NoticeList({ label, items, names }: Props) {
  return (
    <ul className="notices" aria-label={label}>
      {items.map((one) => (
        <Notice key={one.id} one={one} said={names[one.event] ?? ''} />
      ))}
    </ul>
  )
}

function Notice({ one, said }: { one: Row; said: string }) {
  const m = useMessages(noticeMessages)
  const locale = useLocale()
  const { now } = useRootData()
  const { id, kind, subject, by, count, readAt } = one
  const word = m.kinds[kind as keyof typeof m.kinds]
  return (
    <li data-unread={readAt === null || undefined}>
      <div>
        <p>
          {readAt === null && <span className="z-hidden">{m.isUnread} </span>}
          {subject ? (
            <a href={whereIs(wordOf(kind), subject.id)} onClick={() => readAt === null && noteRead(id)}>
              {subject.name ?? word}
            </a>
          ) : (
            <span className="z-muted">{m.gone}</span>
          )}
          {subject?.firm && (
            <span className="z-secondary">
              {subject.firm} <SampleTag sample={subject.sample} />
            </span>
          )}
        </p>
        <p className="z-small">
          {said} <span className="z-muted">{by && m.by(by)}</span>
          {count > 1 && <span className="z-muted z-num"> {m.merged(count)}</span>}
        </p>
      </div>
      <time className="z-small z-muted z-num" dateTime={new Date(one.at).toISOString()}>
        {formatInstant(one.at, locale, now)}
      </time>
      {readAt === null && <Read id={id} of={subject?.name ?? said} />}
    </li>
  )
}

function Read({ id, of }: { id: string; of: string }) {
  const m = useMessages(noticeMessages)
  const fetcher = useFetcher()
  return (
    <fetcher.Form method="post" action={at.notices.read()}>
      <input type="hidden" name="id" value={id} />
      <Button tone="quiet" busy={fetcher.state !== 'idle'} aria-label={m.readOf(of)}>
        {m.read}
      </Button>
      <Refused of={fetcher} />
    </fetcher.Form>
  )
}
