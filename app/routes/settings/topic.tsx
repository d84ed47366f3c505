import { redirect } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { at } from '#app/addresses.ts'
import { optionalWhole } from '#app/domain/forms.ts'
import { settingPageMessages } from '#app/domain/settings/messages.ts'
import { readSettingPage } from '#app/domain/settings/page.server.ts'
import type { PageTopic } from '#app/domain/settings/pages.ts'
import { SettingView } from '#app/domain/settings/setting-page.tsx'
import { readVerb } from '#app/http/act.server.ts'
import { acting, signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readFields, readSearch } from '#app/http/read.server.ts'
import { settingVerb, withLogo } from '#app/http/setting-pages.server.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'

export const handle: CrumbHandle = {
  crumb: (page, locale) => {
    const { topic } = page as { topic: PageTopic }
    const m = settingPageMessages[locale]
    return [{ label: m.title, to: at.settings.list() }, { label: m.topics[topic].title }]
  },
}

const YearInAddress = z.object({ year: optionalWhole(2000, 2199).catch(undefined) })

export const loader = signedIn((ctx, { params, url }) =>
  readSettingPage(ctx, params.topic, readSearch(url, YearInAddress).year),
)

export const action = acting(async (asker, visitor) => {
  const { does, ...sent } = await readFields(visitor.request)
  const verb = settingVerb(visitor.params.topic, does)
  ensureRole(asker, verb)
  const work = await readVerb(asker, visitor, verb, {}, await withLogo(sent))
  return async (ctx) => {
    await work({ ...ctx, leadsOn: true })
    return redirect(visitor.url.pathname + visitor.url.search)
  }
})

export default function Setting() {
  const page = useLoaderData<typeof loader>()
  return (
    <>
      <SettingView page={page} />
      <Outlet />
    </>
  )
}
