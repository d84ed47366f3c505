import { useSearchParams } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { missing } from '#app/domain/refusal.ts'
import { anyone } from '#app/http/door.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { LanguageSwitch } from '#app/shell/language-switch.tsx'
import { ThemeSwitch } from '#app/shell/theme-switch.tsx'
import '#app/shell/frame.css'
import { Toasts } from '#app/ui/feedback/toast.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Dialog, Sheet } from '#app/ui/layout/sheet.tsx'
import { Controls } from '#app/ui/specimens/controls.tsx'
import { Fields } from '#app/ui/specimens/fields.tsx'
import { Marks } from '#app/ui/specimens/marks.tsx'
import { specimenMessages } from '#app/ui/specimens/messages.ts'
import { Records } from '#app/ui/specimens/records.tsx'
import { States } from '#app/ui/specimens/states.tsx'
import { Times } from '#app/ui/specimens/times.tsx'

const parts = {
  marks: Marks,
  controls: Controls,
  records: Records,
  time: Times,
  states: States,
  fields: Fields,
}

/** Every part of the kit on one page: in development, and in tests that ask for it. */
export const loader = anyone(async () => {
  if (process.env.NODE_ENV === 'production' && process.env.SHOW_KIT !== 'on') throw missing('kit.hidden')
  return null
})

export default function Kit() {
  const m = useMessages(specimenMessages)
  const [search] = useSearchParams()
  const open = search.get('open')
  return (
    <main className="z-page">
      <PageHeader title={m.title} count={m.count}>
        <LanguageSwitch />
        <ThemeSwitch />
      </PageHeader>
      {Object.entries(parts).map(([key, Part]) => (
        <Section key={key} title={m.sections[key as keyof typeof parts]}>
          <Part />
        </Section>
      ))}
      {open === 'dialog' && (
        <Dialog title={m.assign} closeTo={at.kit()}>
          <p>{m.banner}</p>
        </Dialog>
      )}
      {open === 'sheet' && (
        <Sheet title={m.primary} closeTo={at.kit()}>
          <Fields />
        </Sheet>
      )}
      <Toasts />
    </main>
  )
}
