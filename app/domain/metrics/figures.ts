import { type LadderGroup, ladderGroups } from '#app/domain/projects/stages/stages.ts'

/** What one row of a figure is; the page words and links it accordingly. */
export type RowKind =
  | 'visit'
  | 'visit_enterprise'
  | 'enterprise'
  | 'association'
  | 'trip'
  | 'trip_member'
  | 'trip_day'
  | 'project'
  | 'in_talk'
  | 'ticket'
  | 'covered'

/** Every figure that can be opened, and what its rows are. */
export const figures = {
  outbound_events: 'visit',
  outbound_enterprises: 'enterprise',
  associations_visited: 'association',
  associations_contacted: 'association',
  reception_events: 'visit',
  reception_enterprise_visits: 'visit_enterprise',
  reception_enterprises: 'enterprise',
  trips: 'trip',
  trip_person_times: 'trip_member',
  trip_person_days: 'trip_day',
  landed_as_of: 'project',
  landed_in_period: 'project',
  signed_not_landed: 'project',
  landed_year_only: 'project',
  in_talk_enterprises: 'in_talk',
  in_talk_stalled: 'in_talk',
  response_in_time: 'ticket',
  response_judged: 'ticket',
  solved: 'ticket',
  satisfied: 'ticket',
  followed_up: 'ticket',
  owned: 'covered',
  in_scope: 'covered',
  pending_handover: 'covered',
  without_cadre: 'covered',
  ...ofGroups('stock'),
  ...ofGroups('flow'),
} as const satisfies Record<string, RowKind>

export type FigureName = keyof typeof figures
export const figureNames = Object.keys(figures) as [FigureName, ...FigureName[]]

/** Figures taken at one day; the others count over the period. */
export const isStock = (figure: FigureName) =>
  figure.startsWith('stock_') ||
  ['landed_as_of', 'signed_not_landed', 'in_talk_enterprises', 'in_talk_stalled'].includes(figure) ||
  figures[figure] === 'covered'

export const stockName = (group: LadderGroup) => `stock_${group}` as const
export const flowName = (group: LadderGroup) => `flow_${group}` as const

function ofGroups<Kind extends 'stock' | 'flow'>(kind: Kind) {
  return Object.fromEntries(ladderGroups.map((group) => [`${kind}_${group}`, 'project'])) as Record<
    `${Kind}_${LadderGroup}`,
    'project'
  >
}
