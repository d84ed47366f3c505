import { Form, Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { associationMessages } from '#app/domain/associations/messages.ts'
import { ContactList } from '#app/domain/contacts/contact-list.tsx'
import { contactMessages } from '#app/domain/contacts/messages.ts'
import { MergeRows } from '#app/domain/merges/merge-rows.tsx'
import { mergeMessages } from '#app/domain/merges/messages.ts'
import { formatDay } from '#app/i18n/format.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { SampleTag, Tag } from '#app/ui/mark.tsx'
import { Property, PropertyList } from '#app/ui/properties.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import '../firm/firm.css'
import { StageMark } from '../stage-mark.tsx'
import { ContactLog } from './contact-log.tsx'
import type { AssociationPage } from './page.server.ts'

type Props = { page: AssociationPage; may: { keep: boolean; remove: boolean; merge: boolean } }

/** An association: what it is, its contact log, the firms met through it, its people and members. */
export function AssociationView({ page, may }: Props) {
  const m = useMessages(associationMessages)
  const merging = useMessages(mergeMessages)
  const locale = useLocale()
  const { association, log } = page
  const city = association.city && nameIn(locale, association.city)
  return (
    <div className="firm-view">
      <header className="firm-head association-head">
        <div className="firm-name">
          <PageHeader
            title={
              <>
                {nameIn(locale, association)}
                <SampleTag sample={association.sample} />
              </>
            }
            meta={association.isResident && <Tag>{m.resident}</Tag>}
          />
        </div>
        <LinkButton tone="primary" className="z-spacer" to={at.visits.new({ association: association.id })}>
          {m.logVisit}
        </LinkButton>
      </header>
      <div className="firm-columns association-columns">
        <section className="firm-left">
          <Section
            title={m.facts}
            action={
              may.keep && (
                <Link className="z-act" to={at.associations.edit(association.id)} preventScrollReset>
                  {m.editShort}
                </Link>
              )
            }
          >
            <PropertyList>
              <Property label={m.columns.field}>{association.field}</Property>
              <Property label={m.columns.city}>{city}</Property>
              <Property label={m.fields.desk}>{association.desk}</Property>
            </PropertyList>
            {association.intro && (
              <p className="z-small z-secondary association-intro">{association.intro}</p>
            )}
            {may.remove && (
              <p className="z-row">
                <Link className="z-act" to={at.mergesOf.associations({ absorbed: association.id })}>
                  {merging.mergeInto}
                </Link>
                <Link className="z-act" to={at.associations.remove(association.id)} preventScrollReset>
                  {m.remove}
                </Link>
              </p>
            )}
          </Section>
          <People page={page} may={may} />
          <MergeRows merges={page.merges} />
        </section>
        <section className="firm-main">
          <Section title={m.log} count={m.logCount(log.filter(({ status }) => status === 'held').length)}>
            <ContactLog log={log} />
          </Section>
        </section>
        <section className="firm-right">
          <MetFirms page={page} />
          <Members page={page} mayKeep={may.keep} />
        </section>
      </div>
    </div>
  )
}

function People({ page, may }: Props) {
  const c = useMessages(contactMessages)
  const add = may.keep && (
    <Link className="z-act" to={at.associations.contacts.new(page.association.id)} preventScrollReset>
      {c.add}
    </Link>
  )
  return (
    <Section title={c.title} count={page.people.length} action={add}>
      <ContactList
        people={page.people}
        ways={at.associations.contacts}
        partyId={page.association.id}
        mayKeep={may.keep}
        mayMerge={may.merge}
      />
    </Section>
  )
}

function MetFirms({ page: { referred, together } }: { page: AssociationPage }) {
  const m = useMessages(associationMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const sent = new Set(referred.map(({ firmId }) => firmId))
  const others = together.filter(({ id }) => !sent.has(id))
  return (
    <div className="firm-part">
      <Section title={m.met} count={sent.size + others.length}>
        {sent.size + others.length === 0 && <p className="z-small z-muted">{m.metNone}</p>}
        <ul className="firm-lines">
          {referred.map(({ id, firmId, firm, sample, stage, exit }) => (
            <li key={id}>
              <Link to={at.enterprises.one(firmId)}>
                {firm}
                <SampleTag sample={sample} />
              </Link>
              <span className="z-small z-muted">{m.byReferral}</span>
              <StageMark stage={stage} exit={exit} />
            </li>
          ))}
          {others.map(({ id, name, sample, firstOn }) => (
            <li key={id}>
              <Link to={at.enterprises.one(id)}>
                {name}
                <SampleTag sample={sample} />
              </Link>
              <span className="z-small z-muted">
                {m.byVisit} {formatDay(firstOn, locale, today)}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

function Members({ page: { association, members }, mayKeep }: { page: AssociationPage; mayKeep: boolean }) {
  const m = useMessages(associationMessages)
  const add = mayKeep && (
    <Link className="z-act" to={at.associations.members(association.id)} preventScrollReset>
      {m.addMember}
    </Link>
  )
  return (
    <div className="firm-part">
      <Section title={m.members} count={members.length} action={add}>
        {members.length === 0 && <p className="z-small z-muted">{m.membersNone}</p>}
        <ul className="firm-lines">
          {members.map(({ id, name, sample }) => (
            <li key={id}>
              <Link to={at.enterprises.one(id)}>
                {name}
                <SampleTag sample={sample} />
              </Link>
              {mayKeep && (
                <Form method="post" action={at.associations.memberRemove(association.id)} preventScrollReset>
                  <input type="hidden" name="enterpriseId" value={id} />
                  <button type="submit" className="z-act z-act-button" aria-label={m.removeMember(name)}>
                    {m.removeShort}
                  </button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
