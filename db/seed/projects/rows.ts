import { instantOf, yearOf } from '#app/domain/calendar.ts'
import type { Channel } from '#app/domain/projects/channels.ts'
import type { Exit, Stage } from '#app/domain/projects/stages/stages.ts'
import { cadreId, teamId, teamOf } from '../cadres.ts'
import { enterpriseRows } from '../enterprises.ts'
import { seedId } from '../ids.ts'
import { city } from '../places.ts'
import { kunpeng, landedProjects, sijunMoves } from './article.ts'
import { fictionalProjects } from './fictional.ts'
import { type StageEventRow, stageEventsOf, stepsOf } from './moves.ts'

const firmOf = (code: string) => enterpriseRows.find((row) => row.code === code)

type Head = {
  code: string
  firm: string | null
  title: string
  channel: Channel
  owner: string | null
  events: StageEventRow[]
} & Record<string, unknown>

/** A project stands where its last confirmed move left it. */
function projectRow({ code, firm, events, owner, ...rest }: Head) {
  const last = events.findLast((event) => !event.toExit)
  const exit = events.find((event) => event.toExit)
  const openedAt = events[0]?.appliedAt ?? instantOf('2020-12-31')
  return {
    template: 'lease_in' as const,
    ...rest,
    id: seedId(`P-${code}`),
    enterpriseId: firm && seedId(firm),
    originCityCode: firm ? (firmOf(firm)?.originCityCode ?? null) : city.宁波,
    ownerId: owner && cadreId(owner),
    stage: (last?.toStage ?? 'lead') as Stage,
    stageSince: last?.reviewedAt ?? openedAt,
    exit: (exit?.toExit ?? null) as Exit | null,
    exitReason: exit?.reasonCode,
    exitSince: exit?.reviewedAt,
    createdAt: openedAt,
    updatedAt: (exit ?? last)?.reviewedAt ?? openedAt,
    events,
  }
}

const fictional = fictionalProjects.map((row) => {
  const owner = row.owner || null
  const team = teamOf(row.owner)
  const second = team?.members.find((member) => member !== owner) ?? 'C08'
  // Team leaders confirm their members' moves; a leader's own moves go to the park's leadership.
  const reviewer = owner && team?.members[0] !== owner && team ? team.members[0] : 'LEADER'
  const hands = { owner: owner ?? 'C04', second, reviewer }
  const ambassador = row.referrer && !/^[AF]\d/.test(row.referrer) ? row.referrer : null
  return projectRow({
    code: row.code,
    firm: row.firm,
    title: `${firmOf(row.firm)?.name} ${row.title}`,
    codeName: row.codeName || null,
    channel: row.channel as Channel,
    referrerEnterpriseId: /^F/.test(row.referrer) ? seedId(row.referrer) : null,
    referrerAssociationId: /^A/.test(row.referrer) ? seedId(row.referrer) : null,
    referrerName: ambassador,
    owner,
    teamId: row.team ? teamId(row.team) : null,
    need: row.need,
    nextStep: row.nextStep || null,
    decisionOn: row.code === 'F10' ? '2021-03-31' : null,
    confidential: row.code === 'F08',
    events: stageEventsOf(row.code, stepsOf(row.moves), hands),
  })
})

const yearOnly = { day: '2020-12-31', precision: 'year' as const }
const office = { owner: 'C04', second: 'C08', reviewer: 'LEADER' }

const landed = landedProjects.map(({ firm, title }) => {
  const [event] = stageEventsOf(firm, [{ to: 'registered', ...yearOnly }], office)
  const open = { ...event, kind: 'open' as const, reason: '2020 年落户，补录，日期未知。' } as StageEventRow
  return projectRow({ code: firm, firm, title, channel: 'other', owner: null, events: [open] })
})

const sijun = projectRow({
  code: 'A-sijun',
  firm: 'A-sijun',
  title: '思骏科技落户',
  channel: 'outbound_visit',
  owner: 'C01',
  teamId: teamId('beijing'),
  events: stageEventsOf('A-sijun', sijunMoves, { owner: 'C01', second: 'C04', reviewer: 'LEADER' }),
})

const [kunpengEvent] = stageEventsOf(kunpeng.code, [{ to: 'started', ...yearOnly }], office)
const key = projectRow({
  code: kunpeng.code,
  firm: null,
  title: kunpeng.title,
  titleEn: kunpeng.titleEn,
  template: 'key_build',
  channel: 'other',
  owner: 'C12',
  isKeyProject: true,
  events: kunpengEvent ? [{ ...kunpengEvent, kind: 'open' as const }] : [],
})

/** Thirty projects, numbered by year in the order of their opening. */
export const projectRows = [...fictional, ...landed, sijun, key]
  .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.title < b.title ? -1 : 1))
  .map((row, at) => ({
    ...row,
    number: `P-${yearOf(row.createdAt.toISOString().slice(0, 10))}-${String(at + 1).padStart(3, '0')}`,
  }))
