import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { ContactList } from '#app/domain/contacts/contact-list.tsx'
import { contactMessages } from '#app/domain/contacts/messages.ts'
import { stepGroups, stepOf } from '#app/domain/projects/stages/ladder.ts'
import { dayIn, formatDay, formatMoney } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { StageMark } from '../stage-mark.tsx'
import { firmMessages } from './messages.ts'
import { OpenTicket } from './open-ticket.tsx'
import type { FirmPage } from './page.server.ts'
import type { FirmProject } from './projects.server.ts'
import { TasksPart, waitingPart } from './waiting-part.tsx'

/** The right column: open tickets, people, projects. */
export function FirmAside({ page, may }: { page: FirmPage; may: { keep: boolean; merge: boolean } }) {
  const m = useMessages(firmMessages)
  const c = useMessages(contactMessages)
  const { firm, open, people, projects } = page
  return (
    <>
      <div className="firm-part firm-part-tickets" id={waitingPart}>
        <Section
          title={m.openTickets}
          count={page.openTickets}
          action={
            <Link className="z-act" to={at.tickets.new({ enterprise: firm.id })}>
              {m.raiseTicket}
            </Link>
          }
        >
          {open.length === 0 && <p className="z-small z-muted">{m.noOpenTickets}</p>}
          <ul>
            {open.map((ticket) => (
              <OpenTicket key={ticket.id} ticket={ticket} />
            ))}
          </ul>
        </Section>
      </div>
      <div className="firm-part firm-part-tickets">
        <TasksPart tasks={page.tasks} enterpriseId={firm.id} />
      </div>
      <div className="firm-part firm-part-people">
        <Section
          title={c.title}
          count={people.length}
          action={
            may.keep && (
              <Link className="z-act" to={at.enterprises.contacts.new(firm.id)} preventScrollReset>
                {c.add}
              </Link>
            )
          }
        >
          <ContactList
            people={people}
            ways={at.enterprises.contacts}
            partyId={firm.id}
            mayKeep={may.keep}
            mayMerge={may.merge}
          />
        </Section>
      </div>
      <div className="firm-part firm-part-projects">
        <Section title={m.projects} count={projects.length}>
          {projects.length === 0 && <p className="z-small z-muted">{m.noProjects}</p>}
          {projects.map((project) => (
            <ProjectPart key={project.id} project={project} />
          ))}
        </Section>
      </div>
    </>
  )
}

function ProjectPart({ project }: { project: FirmProject }) {
  const m = useMessages(firmMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const step = stepOf(project.stage)
  const since = formatDay(dayIn(project.stageSince), locale, today)
  const team = locale === 'en' ? project.teamEn : project.team
  const money = (['planned', 'contracted', 'arrived'] as const).filter((kind) => project[kind] !== null)
  return (
    <div className="firm-project">
      <Link className="z-ends" to={at.projects.one(project.id)}>
        {project.title ? (
          <span className="z-strong z-small">{project.title}</span>
        ) : (
          <StageMark {...project} />
        )}
        {project.codeName && <span className="z-small z-muted">{m.codeName(project.codeName)}</span>}
      </Link>
      <div className="firm-steps" aria-hidden="true">
        {stepGroups.map((group, at) => (
          <i key={at} className={at < step && !project.exit ? `firm-${group}` : undefined} />
        ))}
      </div>
      <p className="z-ends">
        {project.title && <StageMark {...project} />}
        <span className="z-muted z-small">
          {[m.since(since), team && m.team(team)].filter(Boolean).join(m.comma)}
        </span>
      </p>
      {project.access === 'card' ? (
        <p className="z-muted">{m.cardOnly}</p>
      ) : (
        <table className="firm-money">
          <tbody>
            {money.map((kind) => (
              <tr key={kind}>
                <th scope="row">{m.money[kind]}</th>
                <td>{formatMoney(project[kind], locale)}</td>
              </tr>
            ))}
            {project.nextStep && (
              <tr>
                <th scope="row">{m.nextStep}</th>
                <td>{project.nextStep}</td>
              </tr>
            )}
          </tbody>
        </table>
      )}
    </div>
  )
}
