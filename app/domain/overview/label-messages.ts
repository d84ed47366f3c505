import { stageNames } from '#app/domain/projects/stages/name-messages.ts'
import { ticketMessages } from '#app/domain/tickets/messages.ts'
import { defineMessages } from '#app/i18n/messages.ts'

/** The office's words for stages, modes and states, where several kinds of record stand side by side. */
export const labelMessages = defineMessages(
  {
    stages: stageNames['zh-CN'].stages,
    exits: stageNames['zh-CN'].exits,
    step: (name: string, place: string) => `${name} ${place}`,
    modes: { outbound: '走访', inbound: '接待', online: '线上', service: '服务走访' },
    visitStates: { planned: '计划中', held: '', cancelled: '已取消' },
    levels: ticketMessages['zh-CN'].levels,
    ticketStates: ticketMessages['zh-CN'].states,
    satisfactions: ticketMessages['zh-CN'].satisfactions,
    roles: { primary: 'A角', deputy: 'B角' },
  },
  {
    stages: stageNames.en.stages,
    exits: stageNames.en.exits,
    step: (name, place) => `${name} ${place}`,
    modes: { outbound: 'Outbound visit', inbound: 'Reception', online: 'Online', service: 'Service visit' },
    visitStates: { planned: 'Planned', held: '', cancelled: 'Cancelled' },
    levels: ticketMessages.en.levels,
    ticketStates: ticketMessages.en.states,
    satisfactions: ticketMessages.en.satisfactions,
    roles: { primary: 'Primary', deputy: 'Deputy' },
  },
)
