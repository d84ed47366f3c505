import { Link } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { exportPages } from '#app/domain/exports/page-messages.ts'
import { honour } from '#app/domain/honours/record.ts'
import { RecordList } from '#app/domain/record-list.tsx'
import { formatDay, formatList } from '#app/i18n/format.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { SampleTag } from '#app/ui/mark.tsx'
import { Property, PropertyList } from '#app/ui/properties.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { labelMessages } from '../label-messages.ts'
import { firmMessages } from './messages.ts'
import type { FirmPage } from './page.server.ts'
import { PlanPart } from './plan-part.tsx'
import { PromisesPart } from './waiting-part.tsx'

/** The left column: what the firm is, its plan and its associations. */
export function FirmFacts({ page, may }: { page: FirmPage; may: { keep: boolean; place: boolean } }) {
  const m = useMessages(firmMessages)
  const l = useMessages(labelMessages)
  const e = useMessages(enterpriseMessages)
  const x = useMessages(exportPages)
  const locale = useLocale()
  const { today } = useRootData()
  const { firm, cadres, projects, memberships } = page
  const named = <T extends { name: string | null; nameEn: string | null }>(one: T | null) =>
    one && nameIn(locale, one)
  const broughtIn = projects.find((project) => project.team || project.owner)
  const head = firm.headcount === null ? null : String(firm.headcount)
  return (
    <>
      <Section
        title={m.facts}
        action={
          <span className="z-row">
            <Link className="z-act" to={at.enterprises.file(firm.id)} preventScrollReset>
              {x.whole}
            </Link>
            {may.keep && (
              <Link className="z-act" to={at.enterprises.edit(firm.id)} preventScrollReset>
                {m.edit}
              </Link>
            )}
          </span>
        }
      >
        <PropertyList>
          {firm.nameEn && (
            <Property label={locale === 'en' ? m.nameZh : e.fields.nameEn}>
              {locale === 'en' ? <span lang="zh-CN">{firm.name}</span> : firm.nameEn}
            </Property>
          )}
          <Property label={e.columns.industry}>{named(firm.industry)}</Property>
          <Property label={e.fields.product}>{firm.product}</Property>
          <Property label={m.originCity}>{named(firm.city)}</Property>
          <Property label={m.source}>
            {broughtIn &&
              [locale === 'en' ? broughtIn.teamEn : broughtIn.team, broughtIn.owner]
                .filter(Boolean)
                .join(m.comma)}
          </Property>
          <Property label={m.uscc}>
            {firm.uscc && (
              <>
                <span className="firm-code">{firm.uscc}</span>{' '}
                <span className="z-muted z-small">
                  {firm.usccState === 'verified' ? m.verified : m.unverified}
                </span>
              </>
            )}
          </Property>
          <Property label={e.fields.address}>{firm.address}</Property>
          <Property label={e.fields.website}>
            {firm.website && (
              <a className="z-link" href={firm.website} rel="noreferrer">
                {firm.website}
              </a>
            )}
          </Property>
          <Property label={e.fields.headcount}>
            {head &&
              m.headcount(firm.headcountAtLeast ? m.atLeast(head) : head) +
                (firm.headcountOn ? m.asOf(formatDay(firm.headcountOn, locale, today)) : '')}
          </Property>
          <Property label={e.fields.residentSince}>
            {firm.residentSince && formatDay(firm.residentSince, locale, today, { year: true })}
          </Property>
          <Property label={m.deputyAndPrimary}>
            {cadres.map((one) => `${one.name} ${l.roles[one.kind]}`).join(m.comma)}
          </Property>
          {firm.aliases.length > 0 && (
            <Property label={e.fields.aliases}>{formatList(firm.aliases, locale)}</Property>
          )}
        </PropertyList>
        {firm.intro && (
          <p className="z-small z-secondary" style={{ marginTop: 8 }}>
            {firm.intro}
          </p>
        )}
        {may.place && (
          <p style={{ marginTop: 8 }}>
            <Link className="z-act" to={at.enterprises.place(firm.id)} preventScrollReset>
              {m.place}
            </Link>
          </p>
        )}
      </Section>
      <PlanPart plan={page.plan} enterpriseId={firm.id} />
      <div className="firm-part firm-part-promises">
        <PromisesPart promises={page.promises} enterpriseId={firm.id} />
      </div>
      <RecordList
        of={honour}
        rows={page.honours}
        ways={at.enterprises.honours}
        parentId={firm.id}
        mayKeep={may.keep}
      />
      {memberships.length > 0 && (
        <Section title={m.associations} count={memberships.length}>
          <ul className="firm-lines">
            {memberships.map(({ id, name, sample }) => (
              <li key={id}>
                <Link to={at.associations.one(id)}>
                  {name}
                  <SampleTag sample={sample} />
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
