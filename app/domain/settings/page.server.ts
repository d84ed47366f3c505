import { hasRole } from '#app/domain/actor.ts'
import { dayOf, yearOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { calendarOf } from '#app/domain/holidays/queries.server.ts'
import { limitVersions } from '#app/domain/limits/queries.server.ts'
import { settingReaders } from '#app/domain/park/permissions.ts'
import { standing } from '#app/domain/park/settings.server.ts'
import { isTopic, topics } from '#app/domain/park/settings.ts'
import { ensure, forbidden, missing } from '#app/domain/refusal.ts'
import { historyOf } from './history.server.ts'
import { namesIn, settingLists } from './lists.server.ts'
import { settingPage } from './pages.ts'

/** A page of the settings: what stands, what it is called, and who set it when. */
export async function readSettingPage(ctx: Context, name: string | undefined, year?: number) {
  ensure(hasRole(ctx.actor, ...settingReaders), forbidden('door.notYours'))
  const page = settingPage(ctx.actor, name)
  if (!page) throw missing('record.missing')
  const { topic, writers } = page
  const shared = { topic, writers, mayWrite: hasRole(ctx.actor, ...writers) }
  const none = { names: {}, standing: null, calendar: null, limits: null, rows: null, logo: null }
  const history = await historyOf(ctx, topic)
  if (isTopic(topic)) {
    const found = await standing(ctx.db, topic)
    const [names, logo] = await Promise.all([
      namesIn(ctx, topics[topic].of.fields, [found.value]),
      topic === 'park' ? standing(ctx.db, 'logo') : null,
    ])
    return { ...shared, ...none, history, names, standing: found, logo: logo && versionOf(logo) }
  }
  if (topic === 'holidays') {
    const calendar = await calendarOf(ctx, year ?? yearOf(dayOf(ctx.now)))
    return { ...shared, ...none, history, calendar }
  }
  if (topic === 'limits') return { ...shared, ...none, history, limits: await limitVersions(ctx) }
  const list = settingLists[topic]
  if (!list) throw missing('record.missing')
  const rows = await list.rows(ctx)
  return { ...shared, ...none, history, names: await namesIn(ctx, list.of.fields, rows), rows }
}
// The frame of the page has the picture itself.
const versionOf = ({ version }: { version: number }) => ({ version })

/** What a setting holds, whichever of its kinds it is. */
export type SettingPage = Awaited<ReturnType<typeof readSettingPage>>

/** One row of a list, for the dialogs that change or retire it. */
export async function readSettingRow(ctx: Context, name: string | undefined, id: string) {
  const [page, list] = [settingPage(ctx.actor, name), settingLists[name ?? '']]
  if (!page || !list) throw missing('record.missing')
  ensure(hasRole(ctx.actor, ...page.writers), forbidden('settings.keep'))
  const row = await list.get(ctx, id)
  // An entry is retired by a tick of its form.
  const abilities = { [`${name}.change`]: true, [`${name}.remove`]: name !== 'entries' }
  return { ...row, abilities, names: await namesIn(ctx, list.of.fields, [row]) }
}
