import type { z } from 'zod'
import { businessRoles } from '#app/domain/actor.ts'
import { walkable } from '#app/domain/asking.ts'
import { walked } from '#app/domain/keyset.server.ts'
import { read, type Verb, verb } from '#app/domain/verb.ts'
import {
  archiveTicket,
  confirmTicket,
  followUpTicket,
  mergeTicket,
  reopenTicket,
  withdrawTicket,
} from './after-line.server.ts'
import * as answer from './answers.ts'
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

/** A step on one ticket, which is answered with the ticket as it then stands. */
const step = <S extends z.ZodType, O extends z.output<typeof answer.Ticket>>(
  summary: string,
  path: string,
  input: S,
  run: Verb<S, O>['run'],
  reach: Pick<Verb, 'browser' | 'offline'> = { browser: true },
) => verb({ summary, roles, api: `POST /tickets/:id/${path}`, ...reach, input, answer: answer.Ticket, run })

/** What is done on site, with or without a network there. */
const onSite = { browser: true, offline: true }
/** What somebody answers for: by its own form, never in passing. */
const byForm = {}

/** Who may ever try stands here; who may on this ticket is asked by each step. */
export const ticketVerbs = {
  'tickets.raise': verb({
    summary: 'Raise a service ticket',
    roles: raisers,
    api: 'POST /tickets',
    browser: true,
    offline: true,
    input: TicketRaise,
    answer: answer.Ticket,
    run: raiseTicket,
  }),
  'tickets.accept': step('Accept a new ticket', 'accept', form.PlainStep, acceptTicket),
  'tickets.respond': step(
    'Record that somebody has spoken to the firm',
    'respond',
    form.TimedStep,
    respondTo,
    onSite,
  ),
  'tickets.dispatch': step('Dispatch a ticket to a handler', 'dispatch', form.Dispatch, dispatchTicket),
  'tickets.signFor': step('Sign for a ticket dispatched to one', 'sign-for', form.PlainStep, signForTicket),
  'tickets.giveBack': step(
    'Give a dispatched ticket back, with the reason',
    'return',
    form.ReasonedStep,
    returnTicket,
  ),
  'tickets.start': step('Start work on a ticket', 'start', form.PlainStep, startTicket),
  'tickets.arrive': step('Record the arrival on site', 'arrive', form.Arrival, arriveOnSite, onSite),
  'tickets.addHelper': step('Call a helper to a ticket', 'helpers', form.HelperAdd, addHelper),
  'tickets.helperArrived': step(
    'Record that a helper has arrived',
    'helper-arrived',
    form.HelperArrival,
    helperArrived,
    onSite,
  ),
  'tickets.note': step('Write a note on a ticket', 'notes', form.Note, noteTicket, onSite),
  'tickets.promise': step('Record the time promised to the firm', 'promise', form.Promise_, promiseTime),
  'tickets.resolve': step('Report a ticket as resolved', 'resolve', form.Resolution, resolveTicket),
  'tickets.confirm': step(
    'Record the requester’s confirmation',
    'confirm',
    form.Confirmation,
    confirmTicket,
    byForm,
  ),
  'tickets.followUp': step('Record a follow-up call', 'follow-up', form.FollowUp, followUpTicket),
  'tickets.archive': step('Archive a followed-up ticket', 'archive', form.PlainStep, archiveTicket),
  'tickets.reopen': step(
    'Open a resolved ticket again, with the reason',
    'reopen',
    form.ReasonedStep,
    reopenTicket,
  ),
  'tickets.merge': step('Merge a ticket into its twin', 'merge', form.Merge, mergeTicket),
  'tickets.withdraw': step(
    'Withdraw a ticket, with the reason',
    'withdraw',
    form.ReasonedStep,
    withdrawTicket,
  ),
  'tickets.askPark': step('Ask for a ticket to be parked', 'ask-park', form.Parking, askParking),
  'tickets.park': step('Park a ticket until a day', 'park', form.Parking, parkTicket, byForm),
  'tickets.unpark': step('Take a parked ticket up again', 'unpark', form.PlainStep, unparkTicket),
  'tickets.askExtension': step('Ask for more time', 'ask-extension', form.ExtensionAsk, askExtension),
  'tickets.decideExtension': step(
    'Grant or refuse more time',
    'decide-extension',
    form.ExtensionDecision,
    decideExtension,
    byForm,
  ),
  'tickets.addRequester': step('Add a requester to a ticket', 'requesters', form.RequesterAdd, addRequester),
  'tickets.correct': step(
    'Correct a ticket’s facts, with the reason',
    'correct',
    form.Correction,
    correctTicket,
  ),
  'tickets.whistle': step('Call other units to a ticket', 'whistle', form.Whistle, whistle),
  'tickets.supervise': step('Press a ticket, with the reason', 'supervise', form.ReasonedStep, supervise),
  'tickets.handOver': step(
    'Ask a colleague to become its first receiver',
    'hand-over',
    form.HandOver,
    handOver,
  ),
  'tickets.takeOver': step(
    'Become a ticket’s first receiver when asked',
    'take-over',
    form.PlainStep,
    takeOver,
  ),
  'tickets.declineOver': step(
    'Decline to become a ticket’s first receiver',
    'decline-over',
    form.ReasonedStep,
    declineOver,
  ),
  'tickets.revealRequester': verb({
    summary: 'Reveal a requester’s number, with the reason',
    roles,
    api: 'POST /tickets/:id/reveal',
    input: form.Reveal,
    answer: answer.RevealedRequester,
    run: revealRequester,
  }),
}

export const ticketReads = {
  'tickets.list': read({
    summary: 'List tickets',
    roles,
    api: 'GET /tickets',
    input: walkable(TicketFilter),
    answer: answer.TicketPage,
    run: walked(listTickets),
  }),
  'tickets.get': read({
    summary: 'Read a ticket',
    roles,
    api: 'GET /tickets/:id',
    input: ById,
    answer: answer.Ticket,
    run: (ctx, { id }) => getTicket(ctx, id),
  }),
}
