import { type ShouldRevalidateFunctionArgs, useFetcher, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { type LetterRow, listLetters } from '#app/domain/letters/letters.server.ts'
import { letterMessages } from '#app/domain/letters/messages.ts'
import { letterReads } from '#app/domain/letters/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { eventNames } from '#app/http/wording.ts'
import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { wasDone } from '#app/shell/revalidation.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { Refused } from '#app/ui/form/form-parts.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { useRootData } from '#app/ui/root-data.ts'

export const handle: CrumbHandle = {
  crumb: (_, locale) => ({ label: letterMessages[locale].title, to: at.letters.list() }),
}

export const loader = signedIn(async (ctx) => {
  ensureRole(ctx, letterReads['letters.list'])
  const { items } = await listLetters(ctx)
  return {
    items,
    names: eventNames(
      items.map(({ what }) => what),
      ctx.locale,
    ),
  }
})

export const shouldRevalidate = (args: ShouldRevalidateFunctionArgs) => wasDone(args)

export default function Letters() {
  const { items, names } = useLoaderData<typeof loader>()
  const m = useMessages(letterMessages)
  const locale = useLocale()
  const { now } = useRootData()
  const { number, what, tries, fault, at: when, decide } = m.columns
  return (
    <div className="z-page">
      <PageHeader title={m.title} count={String(items.length)} />
      <p className="z-small z-secondary">{m.hint}</p>
      {items.length === 0 ? (
        <EmptyState title={m.empty} />
      ) : (
        <div className="z-table">
          <table className="z-grid" aria-label={m.title}>
            <thead>
              <tr>
                {[number, what, tries, fault, when, decide].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={`${one.store} ${one.number}`}>
                  <td>{one.number}</td>
                  <td>{names[one.what]}</td>
                  <td>{one.tries}</td>
                  <td>{one.fault ?? '—'}</td>
                  <td>{formatInstant(one.at, locale, now)}</td>
                  <td>
                    <Decide letter={one} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

function Decide({ letter: { store, number } }: { letter: Pick<LetterRow, 'store' | 'number'> }) {
  const m = useMessages(letterMessages)
  const fetcher = useFetcher()
  return (
    <fetcher.Form method="post" className="z-row">
      <input type="hidden" name="store" value={store} />
      <input type="hidden" name="number" value={number} />
      <Button formAction={at.letters.retry()} busy={fetcher.state !== 'idle'}>
        {m.retry}
      </Button>
      <Button tone="quiet" formAction={at.letters.discard()}>
        {m.discard}
      </Button>
      <Refused of={fetcher} />
    </fetcher.Form>
  )
}
