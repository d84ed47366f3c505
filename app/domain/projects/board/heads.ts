import type { Locale } from '#app/i18n/messages.ts'
import { projectMessages } from '../messages.ts'
import { stageMessages } from '../stages/messages.ts'
import type { Exit, LadderGroup } from '../stages/stages.ts'

/** What a group of columns is called. Of projects that went out it says so: none of them is 在谈 any more. */
export function groupHead(group: LadderGroup, exit: Exit | null, locale: Locale): string {
  const { groups, exits } = stageMessages[locale]
  return exit ? projectMessages[locale].leftAt(groups[group], exits[exit]) : groups[group]
}
