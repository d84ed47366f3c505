import { useFetcher } from '@remix-run/react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { FilePick } from '#app/ui/form/file-pick.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { useFetcherRefusal } from '#app/ui/form/use-refusal.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { Seal } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { settingPageMessages } from './messages.ts'

/** The park's logo as it stands beside its name: another one, or none, for who keeps it. */
export function ParkLogo({ version, mayWrite }: { version: number; mayWrite: boolean }) {
  const { logo: m } = useMessages(settingPageMessages)
  const { park } = useRootData()
  const fetcher = useFetcher()
  const refusal = useFetcherRefusal(fetcher)
  const sets = (
    <>
      <input type="hidden" name="does" value="setLogo" />
      <input type="hidden" name="version" value={version} />
    </>
  )
  return (
    <Section title={m.title}>
      <p className="settings-logo">
        <Seal />
        <b>{park?.short}</b>
        {!park?.logo && <span className="z-small z-muted">{m.none}</span>}
      </p>
      {refusal && (
        <p className="z-form-error" role="alert">
          {refusal.message}
        </p>
      )}
      {mayWrite && (
        <Form
          via={fetcher}
          // The file is gone from its field once it is the logo.
          key={version}
          className="z-form settings-logo-form"
          encType="multipart/form-data"
          draft={false}
        >
          {sets}
          <FilePick name="logo" label={m.label} hint={m.hint} accept="image/png,image/jpeg,image/webp" />
          <Button busy={fetcher.state !== 'idle'}>{m.set}</Button>
        </Form>
      )}
      {mayWrite && park?.logo && (
        <fetcher.Form method="post">
          {sets}
          <input type="hidden" name="remove" value="on" />
          <Button tone="quiet">{m.remove}</Button>
        </fetcher.Form>
      )}
    </Section>
  )
}
