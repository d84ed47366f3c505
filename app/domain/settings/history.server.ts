import type { Context } from '#app/domain/context.ts'
import type { SettingTopic } from '#app/domain/park/topics.ts'
import { versionsOf } from '#app/domain/park/versions.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'

/** One change as it is told: who, when, of what, and what it said before and says now. */
export type Told = {
  id: string
  topic: SettingTopic
  at: Date
  by: string | null
  name: string | null
  doing: 'added' | 'changed' | 'removed'
  changes: { field: string; before: unknown; after: unknown }[]
}

/** The last changes of a topic, each beside the version before it. */
export async function historyOf(ctx: Context, topic: SettingTopic): Promise<Told[]> {
  const rows = await versionsOf(ctx, topic === 'park' ? ['park', 'logo'] : topic, 60)
  return rows.slice(0, 20).map(({ id, topic, at, by, subject, number, value }) => {
    const before = rows.find((one) => one.topic === topic && one.subject === subject && one.number < number)
    const said = value ?? before?.value ?? {}
    const changes = Object.entries(topic === 'logo' ? {} : (value ?? {}))
      .filter(
        ([field, after]) => JSON.stringify(before?.value?.[field] ?? null) !== JSON.stringify(after ?? null),
      )
      .map(([field, after]) => ({ field, before: before?.value?.[field] ?? null, after }))
    const doing = value === null ? 'removed' : before?.value ? 'changed' : 'added'
    return { id, topic, at, by, name: nameOf(ctx, said, subject), doing, changes } as const
  })
}

function nameOf({ locale }: Context, said: Record<string, unknown>, subject: string) {
  if (!subject) return null
  const name = said.name ?? said.zh ?? said.year ?? subject
  const nameEn = said.nameEn ?? said.en
  return nameIn(locale, { name: String(name), nameEn: nameEn ? String(nameEn) : null })
}
