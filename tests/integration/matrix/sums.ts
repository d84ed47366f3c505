import type { Name } from '#tests/support/office-people.ts'
import { type ProjectName, planned } from '#tests/support/office-projects.ts'
import { levelOf, type RecordName } from './levels.ts'

/**
 * What each person's figures must be, worked out from the table of levels alone: counts from what they may know of,
 * money from what they read whole (access.md).
 */
const known = (name: Name, ...records: RecordName[]) =>
  records.filter((one) => levelOf(name, one) !== 'none').length
const whole = <R extends RecordName>(name: Name, ...records: R[]) =>
  records.filter((one) => levelOf(name, one) === 'full')

const inTalk = ['project', 'confidentialProject', 'otherProject'] as const satisfies ProjectName[]
const landed = ['registeredProject', 'confidentialLanded'] as const satisfies ProjectName[]
const tickets = ['ticket', 'resolvedTicket', 'chainTicket', 'parkedTicket', 'otherTicket'] as const
const visits = ['visit', 'confidentialVisit', 'plannedVisit', 'otherVisit'] as const
const sum = (projects: readonly ProjectName[]) =>
  projects.length ? projects.reduce((total, one) => total + planned[one], 0) : null

export type Sums = ReturnType<typeof sumsOf>

export function sumsOf(name: Name) {
  const knowsOfConfidential = known(name, 'confidentialVisit') === 1
  return {
    visits: known(name, ...visits),
    trips: 1,
    visitsOfTheTrip: known(name, 'visit', 'confidentialVisit'),
    projects: known(name, ...inTalk, ...landed),
    board: {
      negotiation: {
        n: known(name, ...inTalk),
        seen: whole(name, ...inTalk).length,
        planned: sum(whole(name, ...inTalk)),
      },
      registered: {
        n: known(name, ...landed),
        seen: whole(name, ...landed).length,
        planned: sum(whole(name, ...landed)),
      },
    },
    onTheMap: {
      projects: known(name, ...inTalk, ...landed),
      placed: whole(name, ...inTalk, ...landed).length,
    },
    tickets: {
      open: known(name, 'ticket', 'otherTicket'),
      parked: known(name, 'parkedTicket'),
      done: known(name, 'resolvedTicket', 'chainTicket'),
    },
    leads: known(name, 'lead'),
    plans: known(name, 'plan', 'draft', 'otherPlan'),
    tasks: { collaborator: 2, handler: 1 }[name as string] ?? 0,
    firms: { count: 2, lastContactOn: knowsOfConfidential ? '2021-01-27' : '2021-01-20', openTickets: 1 },
    /** Units of ours at the other firm's door within thirty days, once they are too many. */
    crowding: knowsOfConfidential ? [3] : [],
    association: { contacts: known(name, 'visit', 'confidentialVisit', 'otherVisit'), firms: 2 },
    overview: {
      outbound: known(name, 'visit', 'confidentialVisit'),
      outboundFirms: knowsOfConfidential ? 2 : 1,
      receptions: known(name, 'otherVisit'),
      inTalkFirms: 2,
      landed: known(name, ...landed),
      coming: known(name, 'plannedVisit'),
    },
    today: {
      visits: ['owner', 'collaborator'].includes(name) ? 1 : 0,
      tickets: ['handler', 'receiver', 'otherIntake'].includes(name) ? 1 : 0,
      toCall: ['follower', 'chainFollower'].includes(name) ? 3 : 0,
      applications: { teamLead: 1, leader: 1 }[name as string] ?? 0,
      leads: ['teamLead', 'otherLead', 'leader'].includes(name) ? 1 : 0,
    },
    found: {
      byOwnWords: {
        projects: whole(name, ...inTalk, ...landed).length,
        tickets: whole(name, ...tickets).length,
      },
      byFirm: 2 + whole(name, 'confidentialLanded').length,
      byOtherFirm: 1 + whole(name, 'confidentialProject').length,
    },
  }
}
