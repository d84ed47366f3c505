import { Link, useLoaderData, useOutlet } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { hasRole } from '#app/domain/actor.ts'
import { dayOf, lastTwelveMonths } from '#app/domain/calendar.ts'
import { countExclusions, countFigures } from '#app/domain/metrics/queries.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { DeskList } from '#app/domain/tickets/desk/desk-list.tsx'
import { DeskRates } from '#app/domain/tickets/desk/desk-rates.tsx'
import { followUpDesk, waitingForLeader } from '#app/domain/tickets/desk.server.ts'
import { deskMessages } from '#app/domain/tickets/desk-messages.ts'
import '#app/domain/tickets/tickets.css'
import { signedIn } from '#app/http/door.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { ReadingPane, Split } from '#app/ui/layout/reading-pane.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => ({ label: deskMessages[locale].title, to: at.followUp.list() }),
}

const rates = ['response_in_time', 'response_judged', 'solved', 'satisfied', 'followed_up'] as const

export const loader = signedIn(async (ctx) => {
  ensure(hasRole(ctx.actor, 'follow_up', 'leader', 'intake'), forbidden('tickets.followUp'))
  const period = lastTwelveMonths(dayOf(ctx.now))
  return {
    desk: await followUpDesk(ctx),
    waiting: hasRole(ctx.actor, 'leader') ? await waitingForLeader(ctx) : [],
    counts: await countFigures(ctx, rates, period),
    left: await countExclusions(ctx, period),
    period: new URLSearchParams(period).toString(),
  }
})

export default function FollowUpDesk() {
  const { desk, waiting, ...figures } = useLoaderData<typeof loader>()
  const m = useMessages(deskMessages)
  const outlet = useOutlet()
  return (
    <Split
      list={
        <div className="z-page">
          <PageHeader title={m.title} count={m.period} />
          <DeskRates {...figures} />
          {waiting.length > 0 && (
            <Section title={m.waiting} count={waiting.length}>
              <ul className="z-stack">
                {waiting.map(({ id, number, title, enterprise, extension }) => (
                  <li key={id}>
                    <Link
                      className="z-link z-tap"
                      to={at.tickets.step(id, extension ? 'decideExtension' : 'park')}
                    >
                      {extension ? m.extension : m.parking} · {number} {title} · {enterprise}
                    </Link>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <DeskList desk={desk} />
        </div>
      }
    >
      {outlet && (
        <ReadingPane closeTo={at.followUp.list()} label={m.title}>
          {outlet}
        </ReadingPane>
      )}
    </Split>
  )
}
