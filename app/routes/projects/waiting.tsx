import { Link, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { projectMessages } from '#app/domain/projects/messages.ts'
import { ProjectLabel, useNameOf } from '#app/domain/projects/project-label.tsx'
import { applicationsWaitingFor } from '#app/domain/projects/stages/applications.server.ts'
import '#app/domain/projects/projects.css'
import { signedIn } from '#app/http/door.server.ts'
import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { PersonChip } from '#app/ui/person.tsx'
import { useRootData } from '#app/ui/root-data.ts'

export const handle: CrumbHandle = {
  crumb: (_, locale) => [
    { label: projectMessages[locale].title, to: at.projects.list() },
    { label: projectMessages[locale].waitingTitle },
  ],
}

export const loader = signedIn(async (ctx) => ({ items: await applicationsWaitingFor(ctx) }))

/** Applications this person may decide, the longest waiting first. */
export default function Waiting() {
  const { items } = useLoaderData<typeof loader>()
  const m = useMessages(projectMessages)
  const nameOf = useNameOf()
  const locale = useLocale()
  const { now } = useRootData()
  return (
    <div className="z-page">
      <PageHeader title={m.waitingTitle} count={items.length} />
      {items.length === 0 && <EmptyState title={m.waitingEmpty} />}
      <ul className="projects-asks">
        {items.map((item, index) => (
          <li key={item.id}>
            <Link className="z-strong z-tap" to={at.projects.one(item.projectId)}>
              <ProjectLabel project={item} />
            </Link>
            <span>
              <b>{[item.from && nameOf(item.from), nameOf(item.to)].filter(Boolean).join(' → ')}</b>
              {item.reason && <span className="z-secondary">{item.reason}</span>}
            </span>
            <span className="z-secondary">
              <PersonChip
                name={item.applicant}
                hint={(locale === 'en' ? item.teamEn : item.team) ?? undefined}
              />
              <span className="z-small z-muted z-num">{formatInstant(item.appliedAt, locale, now)}</span>
            </span>
            <LinkButton tone={index === 0 ? 'primary' : 'plain'} to={at.projects.one(item.projectId)}>
              {m.decide}
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
