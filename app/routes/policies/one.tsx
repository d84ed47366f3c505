import { Form, Link, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { attachedMessages } from '#app/domain/attached-messages.ts'
import { policyMessages } from '#app/domain/policies/messages.ts'
import { canEditPolicies } from '#app/domain/policies/permissions.ts'
import { policyTitle, validityOf } from '#app/domain/policies/policy-columns.tsx'
import { getPolicy, listFirmsUsing } from '#app/domain/policies/queries.server.ts'
import { policyVerbs } from '#app/domain/policies/verbs.server.ts'
import { orRemoved } from '#app/domain/removed.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { PageError } from '#app/shell/error-boundary.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { ConfirmButton } from '#app/ui/feedback/confirm-button.tsx'
import { TextInput } from '#app/ui/form/field.tsx'
import { FormError } from '#app/ui/form/form-parts.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { SampleTag, Tag } from '#app/ui/mark.tsx'
import { Property, PropertyList } from '#app/ui/properties.tsx'
import { useRootData } from '#app/ui/root-data.ts'

export const handle: CrumbHandle = {
  crumb: (data, locale) => ({
    label: policyTitle((data as { policy: { title: string; titleEn: string | null } }).policy, locale),
  }),
}

const remove = policyVerbs['policies.remove']

export const loader = signedIn(async (ctx, { params }) => {
  const id = readId(params.policyId)
  const where = { table: 'policies', id, code: 'policies.removed' } as const
  const [policy, firms] = await Promise.all([
    orRemoved(ctx, where, getPolicy(ctx, id)),
    listFirmsUsing(ctx, id),
  ])
  return { policy, firms, mayEdit: canEditPolicies(ctx.actor) }
})

/** Takes the policy out of the library, with the reason. */
export const action = act(remove, { id: 'policyId', to: at.policies.list() })

export default function PolicyCard() {
  const { policy, firms, mayEdit } = useLoaderData<typeof loader>()
  const m = useMessages(policyMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const refusal = useRefusal()
  const attached = useMessages(attachedMessages)
  const summary = locale === 'en' ? (policy.summaryEn ?? policy.summary) : policy.summary
  return (
    <div className="z-page">
      <PageHeader
        title={
          <>
            {policyTitle(policy, locale)}
            <SampleTag sample={policy.sample} />
          </>
        }
        meta={<Tag>{m.states[policy.state]}</Tag>}
      />
      {mayEdit && (
        <Form method="post" className="z-row z-noprint">
          <input type="hidden" name="version" value={policy.version} />
          <LinkButton to={at.policies.edit(policy.id)}>{m.edit}</LinkButton>
          <ConfirmButton
            label={m.remove}
            hint={`${attached.hangs({ plans: firms.length })} ${m.removeHint}`}
            confirm={m.remove}
            danger
          >
            <TextInput label={m.fields.reason} name="reason" maxLength={200} />
          </ConfirmButton>
          <FormError refusal={refusal} />
        </Form>
      )}
      <Section title={m.fields.summary}>
        <p className="z-pre">{summary}</p>
      </Section>
      <Section title={m.about}>
        <PropertyList>
          <Property label={m.fields.level}>{m.levels[policy.level]}</Property>
          <Property label={m.fields.number}>{policy.number}</Property>
          <Property label={m.fields.issuer}>{policy.issuer}</Property>
          <Property label={m.validity}>{validityOf(policy, locale, today)}</Property>
          <Property label={m.fields.legalBasis}>{policy.legalBasis ?? m.noBasis}</Property>
          <Property label={m.fields.conditions}>{policy.conditions}</Property>
        </PropertyList>
      </Section>
      <Section title={m.usedBy} count={firms.length}>
        {firms.length === 0 ? (
          <p className="z-muted z-small">{m.usedByNone}</p>
        ) : (
          <ul className="z-stack">
            {firms.map((firm) => (
              <li key={firm.id}>
                <Link className="z-link" to={at.enterprises.one(firm.id)}>
                  {firm.name}
                </Link>
                <SampleTag sample={firm.sample} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  )
}

export const ErrorBoundary = PageError
