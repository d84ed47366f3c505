import { useLoaderData } from '@remix-run/react'
import { useMemo } from 'react'
import { at } from '#app/addresses.ts'
import { can } from '#app/domain/abilities.ts'
import { attachedMessages } from '#app/domain/attached-messages.ts'
import { orRemoved } from '#app/domain/removed.server.ts'
import { gistsOf } from '#app/domain/visits/gists.server.ts'
import { visitMessages } from '#app/domain/visits/messages.ts'
import { listVisits } from '#app/domain/visits/queries.server.ts'
import { tripDays, tripSpan } from '#app/domain/visits/trip-columns.tsx'
import { getTrip } from '#app/domain/visits/trips.server.ts'
import { tripMessages } from '#app/domain/visits/trips-messages.ts'
import { visitVerbs } from '#app/domain/visits/verbs.server.ts'
import { VisitPhoneRow, visitColumns } from '#app/domain/visits/visit-columns.tsx'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { formatList } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { PageError } from '#app/shell/error-boundary.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError } from '#app/ui/form/form-parts.tsx'
import { useRefusal } from '#app/ui/form/use-refusal.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Menu, MenuAsk } from '#app/ui/menu.tsx'
import { Property, PropertyList } from '#app/ui/properties.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { DataTable } from '#app/ui/table/data-table.tsx'

type Data = { trip: { title: string } }

export const handle: CrumbHandle = {
  crumb: (data, locale) => [
    { label: visitMessages[locale].title, to: at.visits.list() },
    { label: tripMessages[locale].title, to: at.trips.list() },
    { label: (data as Data).trip.title },
  ],
}

const remove = visitVerbs['trips.remove']

export const loader = signedIn(async (ctx, { params }) => {
  const id = readId(params.tripId)
  const where = { table: 'trips', id, code: 'trips.removed' } as const
  const [trip, visits] = await Promise.all([
    orRemoved(ctx, where, getTrip(ctx, id)),
    listVisits(ctx, { trip: id }),
  ])
  return { trip, visits: visits.items, gists: await gistsOf(ctx, visits.items) }
})

/** Takes the trip away, with the reason; its visits stay. */
export const action = act(remove, { id: 'tripId', to: at.trips.list() })

export default function Trip() {
  const { trip, visits, gists } = useLoaderData<typeof loader>()
  const m = useMessages(tripMessages)
  const locale = useLocale()
  const { today } = useRootData()
  const refusal = useRefusal()
  const attached = useMessages(attachedMessages)
  const columns = useMemo(() => visitColumns(locale, today, gists), [locale, today, gists])
  return (
    <div className="z-page">
      <PageHeader title={trip.title} count={m.personDays(trip.members.length, tripDays(trip))}>
        {can(trip, 'trips.update') && (
          <>
            <FormError refusal={refusal} />
            <LinkButton tone="primary" to={at.visits.new({ trip: trip.id })}>
              {m.addVisit}
            </LinkButton>
            <LinkButton to={at.trips.edit(trip.id)}>{m.edit}</LinkButton>
            <Menu>
              <MenuAsk
                label={m.remove}
                hint={`${m.removeHint} ${attached.hangs({ visits: visits.length })}`}
                danger
              >
                <Form>
                  <input type="hidden" name="version" value={trip.version} />
                  <TextInput label={m.fields.reason} name="reason" maxLength={300} />
                  <Button tone="danger">{m.remove}</Button>
                </Form>
              </MenuAsk>
            </Menu>
          </>
        )}
      </PageHeader>
      <PropertyList>
        <Property label={m.fields.cityCode}>{locale === 'en' ? trip.cityEn : trip.city}</Property>
        <Property
          label={m.columns.days}
        >{`${tripSpan(trip, locale, today)} (${m.days(tripDays(trip))})`}</Property>
        <Property label={m.columns.team}>{locale === 'en' ? trip.teamEn : trip.team}</Property>
        <Property label={m.columns.members}>
          {formatList(
            trip.members.map(({ name }) => name),
            locale,
          )}
        </Property>
        <Property label={m.purpose}>{trip.purpose}</Property>
        <Property label={m.summary}>{trip.summary}</Property>
      </PropertyList>
      <Section title={m.visits} count={visits.length}>
        <DataTable
          label={m.visits}
          columns={columns}
          rows={visits}
          rowHref={({ id }) => at.visits.one(id)}
          phoneRow={(visit) => <VisitPhoneRow visit={visit} locale={locale} today={today} />}
          empty={<EmptyState title={m.noVisits} />}
        />
      </Section>
    </div>
  )
}

export const ErrorBoundary = PageError
