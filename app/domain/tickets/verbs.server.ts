import { businessRoles } from '#app/domain/actor.ts'
import { read, verb } from '#app/domain/verb.ts'
import {
  archiveTicket,
  confirmTicket,
  followUpTicket,
  mergeTicket,
  reopenTicket,
  withdrawTicket,
} from './after-line.server.ts'
import { correctTicket } from './correcting.server.ts'
import { ById, TicketFilter, TicketRaise } from './forms.ts'
import { listTickets } from './list.server.ts'
import {
  acceptTicket,
  arriveOnSite,
  dispatchTicket,
  resolveTicket,
  respondTo,
  returnTicket,
  signForTicket,
  startTicket,
} from './main-line.server.ts'
import { raiseTicket } from './mutations.server.ts'
import { noteTicket } from './notes.server.ts'
import { addHelper, addRequester, helperArrived, revealRequester } from './people.server.ts'
import { raisers } from './permissions.ts'
import { getTicket } from './queries.server.ts'
import {
  askExtension,
  askParking,
  decideExtension,
  declineOver,
  handOver,
  parkTicket,
  promiseTime,
  supervise,
  takeOver,
  unparkTicket,
  whistle,
} from './side-line.server.ts'
import * as form from './step-forms.ts'

const roles = businessRoles

/** Who may ever try stands here; who may on this ticket is asked by each step. */
export const ticketVerbs = {
  'tickets.raise': verb({ roles: raisers, api: 'POST /tickets', input: TicketRaise, run: raiseTicket }),
  'tickets.accept': verb({
    roles,
    api: 'POST /tickets/:id/accept',
    input: form.PlainStep,
    run: acceptTicket,
  }),
  'tickets.respond': verb({ roles, api: 'POST /tickets/:id/respond', input: form.TimedStep, run: respondTo }),
  'tickets.dispatch': verb({
    roles,
    api: 'POST /tickets/:id/dispatch',
    input: form.Dispatch,
    run: dispatchTicket,
  }),
  'tickets.signFor': verb({
    roles,
    api: 'POST /tickets/:id/sign-for',
    input: form.PlainStep,
    run: signForTicket,
  }),
  'tickets.giveBack': verb({
    roles,
    api: 'POST /tickets/:id/return',
    input: form.ReasonedStep,
    run: returnTicket,
  }),
  'tickets.start': verb({ roles, api: 'POST /tickets/:id/start', input: form.PlainStep, run: startTicket }),
  'tickets.arrive': verb({
    roles,
    api: 'POST /tickets/:id/arrive',
    input: form.Arrival,
    run: arriveOnSite,
  }),
  'tickets.addHelper': verb({
    roles,
    api: 'POST /tickets/:id/helpers',
    input: form.HelperAdd,
    run: addHelper,
  }),
  'tickets.helperArrived': verb({
    roles,
    api: 'POST /tickets/:id/helper-arrived',
    input: form.HelperArrival,
    run: helperArrived,
  }),
  'tickets.note': verb({ roles, api: 'POST /tickets/:id/notes', input: form.Note, run: noteTicket }),
  'tickets.promise': verb({
    roles,
    api: 'POST /tickets/:id/promise',
    input: form.Promise_,
    run: promiseTime,
  }),
  'tickets.resolve': verb({
    roles,
    api: 'POST /tickets/:id/resolve',
    input: form.Resolution,
    run: resolveTicket,
  }),
  'tickets.confirm': verb({
    roles,
    api: 'POST /tickets/:id/confirm',
    input: form.Confirmation,
    run: confirmTicket,
  }),
  'tickets.followUp': verb({
    roles,
    api: 'POST /tickets/:id/follow-up',
    input: form.FollowUp,
    run: followUpTicket,
  }),
  'tickets.archive': verb({
    roles,
    api: 'POST /tickets/:id/archive',
    input: form.PlainStep,
    run: archiveTicket,
  }),
  'tickets.reopen': verb({
    roles,
    api: 'POST /tickets/:id/reopen',
    input: form.ReasonedStep,
    run: reopenTicket,
  }),
  'tickets.merge': verb({ roles, api: 'POST /tickets/:id/merge', input: form.Merge, run: mergeTicket }),
  'tickets.withdraw': verb({
    roles,
    api: 'POST /tickets/:id/withdraw',
    input: form.ReasonedStep,
    run: withdrawTicket,
  }),
  'tickets.askPark': verb({ roles, api: 'POST /tickets/:id/ask-park', input: form.Parking, run: askParking }),
  'tickets.park': verb({ roles, api: 'POST /tickets/:id/park', input: form.Parking, run: parkTicket }),
  'tickets.unpark': verb({
    roles,
    api: 'POST /tickets/:id/unpark',
    input: form.PlainStep,
    run: unparkTicket,
  }),
  'tickets.askExtension': verb({
    roles,
    api: 'POST /tickets/:id/ask-extension',
    input: form.ExtensionAsk,
    run: askExtension,
  }),
  'tickets.decideExtension': verb({
    roles,
    api: 'POST /tickets/:id/decide-extension',
    input: form.ExtensionDecision,
    run: decideExtension,
  }),
  'tickets.addRequester': verb({
    roles,
    api: 'POST /tickets/:id/requesters',
    input: form.RequesterAdd,
    run: addRequester,
  }),
  'tickets.correct': verb({
    roles,
    api: 'POST /tickets/:id/correct',
    input: form.Correction,
    run: correctTicket,
  }),
  'tickets.whistle': verb({ roles, api: 'POST /tickets/:id/whistle', input: form.Whistle, run: whistle }),
  'tickets.supervise': verb({
    roles,
    api: 'POST /tickets/:id/supervise',
    input: form.ReasonedStep,
    run: supervise,
  }),
  'tickets.handOver': verb({
    roles,
    api: 'POST /tickets/:id/hand-over',
    input: form.HandOver,
    run: handOver,
  }),
  'tickets.takeOver': verb({
    roles,
    api: 'POST /tickets/:id/take-over',
    input: form.PlainStep,
    run: takeOver,
  }),
  'tickets.declineOver': verb({
    roles,
    api: 'POST /tickets/:id/decline-over',
    input: form.ReasonedStep,
    run: declineOver,
  }),
  'tickets.revealRequester': verb({
    roles,
    api: 'POST /tickets/:id/reveal',
    input: form.Reveal,
    run: revealRequester,
  }),
}

export const ticketReads = {
  'tickets.list': read({
    roles,
    api: 'GET /tickets',
    input: TicketFilter,
    run: (ctx, filter) => listTickets(ctx, filter),
  }),
  'tickets.get': read({
    roles,
    api: 'GET /tickets/:id',
    input: ById,
    run: (ctx, { id }) => getTicket(ctx, id),
  }),
}
