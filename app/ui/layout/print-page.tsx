import type { ReactNode } from 'react'
import { formatInstant } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Seal } from '../mark.tsx'
import { kitMessages } from '../messages.ts'
import { useRootData } from '../root-data.ts'

type Props = { title: ReactNode; says?: ReactNode; foot?: ReactNode; children: ReactNode }

/** A page that also goes on paper, on A4: the seal, whose it is and as of when above it; what is for the screen stays away. */
export function PrintPage({ title, says, foot, children }: Props) {
  const m = useMessages(kitMessages)
  const locale = useLocale()
  const { now, park } = useRootData()
  return (
    <>
      <div className="z-printed" aria-hidden="true">
        <Seal />
        <div>
          {m.park(park?.name)}
          <p>{title}</p>
        </div>
        <span>
          {m.asOf(formatInstant(now, locale, now, { year: true }))}
          <br />
          {says}
        </span>
      </div>
      {children}
      {foot && <p className="z-print-foot">{foot}</p>}
    </>
  )
}
