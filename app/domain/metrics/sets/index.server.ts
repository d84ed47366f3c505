import { dayOf, type Period } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import type { FigureName } from '../figures.ts'
import { asOfDay } from '../period.ts'
import { residentFirms } from './liaison.server.ts'
import { arrivedAt, firmsInTalk, landedBy, signedNotLandedOn, standingOn } from './projects.server.ts'
import type { RowSet } from './set.server.ts'
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

/** The rows of every figure, by its name. Stocks are taken at the period's last day, or today. */
export function rowSet(ctx: Context, figure: FigureName, period: Period): RowSet {
  const day = asOfDay(period, dayOf(ctx.now))
  switch (figure) {
    case 'outbound_events':
      return visitsOf(ctx, 'outbound', period)
    case 'outbound_enterprises':
      return firmsMet(ctx, 'outbound', period)
    case 'associations_visited':
      return associationsMet(ctx, 'visited', period)
    case 'associations_contacted':
      return associationsMet(ctx, 'contacted', period)
    case 'reception_events':
      return visitsOf(ctx, 'inbound', period)
    case 'reception_enterprise_visits':
      return firmVisits(ctx, 'inbound', period)
    case 'reception_enterprises':
      return firmsMet(ctx, 'inbound', period)
    case 'trips':
      return tripsOf(ctx, period)
    case 'trip_person_times':
      return tripMembersOf(ctx, period)
    case 'trip_person_days':
      return tripDaysOf(ctx, period)
    case 'landed_as_of':
      return landedBy(ctx, day)
    case 'landed_in_period':
    case 'flow_landed':
      return arrivedAt(ctx, 'landed', period)
    case 'signed_not_landed':
      return signedNotLandedOn(ctx, day)
    case 'in_talk_enterprises':
      return firmsInTalk(ctx, day)
    case 'response_in_time':
      return respondedInTime(ctx, period)
    case 'response_judged':
      return responseJudged(ctx, period)
    case 'solved':
      return followedUp(ctx, period, 'solved')
    case 'satisfied':
      return followedUp(ctx, period, 'satisfied')
    case 'followed_up':
      return followedUp(ctx, period)
    case 'owned':
      return residentFirms(ctx, day, 'owned')
    case 'pending_handover':
      return residentFirms(ctx, day, 'pending')
    case 'without_cadre':
      return residentFirms(ctx, day, 'gap')
    case 'in_scope':
      return residentFirms(ctx, day)
    case 'stock_lead':
      return standingOn(ctx, 'lead', day)
    case 'stock_in_talk':
      return standingOn(ctx, 'in_talk', day)
    case 'stock_signed':
      return standingOn(ctx, 'signed', day)
    case 'stock_landed':
      return standingOn(ctx, 'landed', day)
    case 'stock_operating':
      return standingOn(ctx, 'operating', day)
    case 'flow_lead':
      return arrivedAt(ctx, 'lead', period)
    case 'flow_in_talk':
      return arrivedAt(ctx, 'in_talk', period)
    case 'flow_signed':
      return arrivedAt(ctx, 'signed', period)
    case 'flow_operating':
      return arrivedAt(ctx, 'operating', period)
  }
}
