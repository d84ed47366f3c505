import { stepOf } from '#app/domain/projects/stages/ladder.ts'
import { stageMessages } from '#app/domain/projects/stages/messages.ts'
import { stageFacts, stages } from '#app/domain/projects/stages/stages.ts'

/** Every stage with its step, its group and the templates it belongs to, in the order of the steps. */
export const stageList = () =>
  stages.map((code) => {
    const { group, ways, proofs, stale, silentAfter } = stageFacts[code]
    return {
      code,
      name: stageMessages['zh-CN'].stages[code],
      nameEn: stageMessages.en.stages[code],
      step: stepOf(code),
      group,
      templates: [...ways],
      proofs: [...proofs],
      staleAfterDays: stale?.days ?? null,
      silentAfterDays: silentAfter,
    }
  })
