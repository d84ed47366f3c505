import { type Day, dayOf, type Period } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { type LadderGroup, ladderGroups } from '#app/domain/projects/stages/stages.ts'
import { type FigureName, flowName, stockName } from '../figures.ts'
import { asOfDay } from '../period.ts'
import { residentFirms } from './liaison.server.ts'
import {
  arrivedAt,
  firmsInTalk,
  landedBy,
  landedSomeDay,
  signedNotLandedOn,
  standingOn,
} from './projects.server.ts'
import { alone, type RowSet, type Share } from './set.server.ts'
import { followedUp, respondedInTime, responseJudged } from './tickets.server.ts'
import {
  associationsMet,
  firmsMet,
  firmVisits,
  tripDaysOf,
  tripMembersOf,
  tripsOf,
  visitsOf,
} from './visits.server.ts'

type Over = (ctx: Context, period: Period, share: Share) => RowSet
type At = (ctx: Context, day: Day, share: Share) => RowSet

/** The rows of every figure, by its name. Stocks are taken at the period's last day, or today. */
export const rowSet = (ctx: Context, figure: FigureName, period: Period, share = alone): RowSet =>
  sets[figure](ctx, period, share)

const at =
  (take: At): Over =>
  (ctx, period, share) =>
    take(ctx, asOfDay(period, dayOf(ctx.now)), share)

const sets: Record<FigureName, Over> = {
  outbound_events: (ctx, period) => visitsOf(ctx, 'outbound', period),
  outbound_enterprises: (ctx, period) => firmsMet(ctx, 'outbound', period),
  associations_visited: (ctx, period) => associationsMet(ctx, 'visited', period),
  associations_contacted: (ctx, period) => associationsMet(ctx, 'contacted', period),
  reception_events: (ctx, period) => visitsOf(ctx, 'inbound', period),
  reception_enterprise_visits: (ctx, period) => firmVisits(ctx, 'inbound', period),
  reception_enterprises: (ctx, period) => firmsMet(ctx, 'inbound', period),
  trips: tripsOf,
  trip_person_times: tripMembersOf,
  trip_person_days: tripDaysOf,
  landed_as_of: at(landedBy),
  landed_in_period: (ctx, period, share) => arrivedAt(ctx, 'landed', period, share),
  signed_not_landed: at(signedNotLandedOn),
  landed_year_only: landedSomeDay,
  in_talk_enterprises: at((ctx, day, share) => firmsInTalk(ctx, day, share)),
  in_talk_stalled: at((ctx, day, share) => firmsInTalk(ctx, day, share, 'stalled')),
  response_in_time: respondedInTime,
  response_judged: responseJudged,
  solved: (ctx, period, share) => followedUp(ctx, period, share, 'solved'),
  satisfied: (ctx, period, share) => followedUp(ctx, period, share, 'satisfied'),
  followed_up: (ctx, period, share) => followedUp(ctx, period, share),
  owned: at((ctx, day) => residentFirms(ctx, day, 'owned')),
  in_scope: at((ctx, day) => residentFirms(ctx, day)),
  pending_handover: at((ctx, day) => residentFirms(ctx, day, 'pending')),
  without_cadre: at((ctx, day) => residentFirms(ctx, day, 'gap')),
  ...ofGroups(stockName, (group) => at((ctx, day, share) => standingOn(ctx, group, day, share))),
  ...ofGroups(flowName, (group) => (ctx, period, share) => arrivedAt(ctx, group, period, share)),
}

function ofGroups<Name extends string>(
  name: (group: LadderGroup) => Name,
  set: (group: LadderGroup) => Over,
) {
  return Object.fromEntries(ladderGroups.map((group) => [name(group), set(group)])) as Record<Name, Over>
}
