import type { ReactNode } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { kitMessages } from './messages.ts'
import { useRootData } from './root-data.ts'

/** A coloured mark that always carries its reason. At most one a row. */
export function Light({ tone, children }: { tone: 'good' | 'warn' | 'red'; children: ReactNode }) {
  return <span className={`z-light z-light-${tone}`}>{children}</span>
}

export function LevelTag({ level, children }: { level: string; children: ReactNode }) {
  return <span className={`z-level z-level-${level}`}>{children}</span>
}

/** The park's logo, or else its seal, or until it has a name the product's; words beside it say the name. */
export function Seal() {
  const m = useMessages(kitMessages)
  const { park } = useRootData()
  if (park?.logo) return <img className="z-logo" {...park.logo} height={24} alt="" />
  return (
    <span className="z-seal" aria-hidden="true">
      {sealOf(park) ?? m.seal}
    </span>
  )
}

/** The first letter of the short name. */
export const sealOf = (park: { short: string } | null) =>
  park ? [...park.short][0]?.toUpperCase() : undefined

export type StageGroup = 'lead' | 'talk' | 'signed' | 'landed' | 'running' | 'exit'

/** The hue is the ladder group's; name and step tell the stages apart. */
export function StageTag({ group, children }: { group: StageGroup; children: ReactNode }) {
  return <span className={`z-stage z-stage-${group}`}>{children}</span>
}

export function Tag({ children }: { children: ReactNode }) {
  return <span className="z-tag">{children}</span>
}

/** 示例: beside the name of everything fictional. */
export function SampleTag({ sample }: { sample: boolean | null | undefined }) {
  const m = useMessages(kitMessages)
  return sample ? <span className="z-sample">{m.sample}</span> : null
}
