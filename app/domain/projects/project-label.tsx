import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Light, SampleTag } from '#app/ui/mark.tsx'
import type { Warning } from './stages/health.ts'
import { stageMessages } from './stages/messages.ts'
import { type Exit, exits, type Stage } from './stages/stages.ts'

type Labelled = { label: string; labelEn: string | null; sample: boolean }

/** Firm or code name, in the reader's language where there is one. */
export const labelOf = ({ label, labelEn }: Omit<Labelled, 'sample'>, locale: string) =>
  locale === 'en' ? (labelEn ?? label) : label

export function ProjectLabel({ project }: { project: Labelled }) {
  const label = labelOf(project, useLocale())
  return (
    <>
      <span title={label}>{label}</span>
      <SampleTag sample={project.sample} />
    </>
  )
}

/** The one warning of a project, with its reason. */
export function WarningLight({ warning }: { warning: Warning | null }) {
  const m = useMessages(stageMessages)
  if (!warning) return null
  const say: (days: number) => string = m.warnings[warning.why]
  return <Light tone={warning.tone}>{say(warning.days ?? 0)}</Light>
}

/** A stage's or a way out's name. */
export function useNameOf() {
  const m = useMessages(stageMessages)
  return (to: Stage | Exit) =>
    (exits as readonly string[]).includes(to) ? m.exits[to as Exit] : m.stages[to as Stage]
}
