import { v7 as uuidv7 } from 'uuid'
import type { Role } from '#app/domain/actor.ts'
import type { Body, Example, Examples, Lab, Made } from '../lab.ts'

type Taken = [Role, string, Body?]
const cadre = 'liaison_cadre'

const toCadre = (lab: Lab) => ({ handlerId: lab.person(cadre) })
const signed: Taken[] = [[cadre, 'sign-for']]
const working: Taken[] = [...signed, [cadre, 'start']]
const resolved: Taken[] = [...working, [cadre, 'resolve', { solution: '换了' }]]
const confirmed: Taken[] = [...resolved, ['intake', 'confirm', { name: '许衡', channel: 'phone' }]]
const answers = { reached: true, contactedInTime: 'yes', solved: 'yes', satisfaction: 'satisfied' }
const called: Taken[] = [...confirmed, ['follow_up', 'follow-up', answers]]

/** The ticket after `before`, and what is sent next. */
const after = (role: Role, before: Taken[], body: Body = {}, facts: Body = {}): Example => ({
  role,
  of: async (lab) => {
    const { id, version } = await lab.ticket(
      { ...(before[0]?.[0] === cadre ? toCadre(lab) : {}), ...facts },
      ...before,
    )
    return { path: { id }, body: { version, ...body } }
  },
})

/** A ticket nobody at the desk has taken yet. */
const fresh = async (lab: Lab) =>
  lab.make('team_member', 'POST', '/tickets', {
    ...{ id: uuidv7(), enterpriseId: (await lab.firm()).id, channel: 'visit', title: '走访带回一件事' },
    ...{ categoryCode: 'property_repair', level: 'p3', levelReason: '两家会办', answered: false },
    requesters: [{ name: '许衡', phone: '13905740004' }],
  })

/** All steps of a ticket, each on a ticket that stands where the step may be taken. */
export const ticketExamples: Examples = {
  'tickets.raise': {
    role: 'intake',
    of: async (lab) => ({
      body: {
        ...{ id: uuidv7(), enterpriseId: (await lab.firm()).id, channel: 'phone', title: '试报一件事' },
        ...{ categoryCode: 'property_repair', level: 'p3', levelReason: '两家会办', answered: true },
        ...{
          siteKind: 'off_park',
          siteAddress: '某路 1 号',
          siteContactName: '门卫',
          handlerId: lab.person(cadre),
        },
        ...{
          receivedDay: '2021-02-08',
          receivedTime: '08:30',
          promisedDay: '2021-02-10',
          promisedTime: '12:00',
        },
        requesters: [{ name: '许衡', phone: '13905740005' }],
      },
    }),
  },
  'tickets.accept': {
    role: 'intake',
    of: async (lab) => {
      const { id, version } = await fresh(lab)
      return { path: { id }, body: { version, note: '收到' } }
    },
  },
  'tickets.respond': after(
    'intake',
    [],
    { atDay: '2021-02-08', atTime: '09:59', note: '说上话了' },
    {
      ...{ receivedDay: '2021-02-08', receivedTime: '08:30' },
    },
  ),
  'tickets.dispatch': {
    role: 'intake',
    of: async (lab) => {
      const { id, version } = await lab.ticket()
      return { path: { id }, body: { version, toId: lab.person(cadre), note: '请看' } }
    },
  },
  'tickets.signFor': {
    role: cadre,
    of: async (lab) => {
      const { id, version } = await lab.ticket(toCadre(lab))
      return { path: { id }, body: { version, note: '我来' } }
    },
  },
  'tickets.giveBack': {
    role: cadre,
    of: async (lab) => {
      const { id, version } = await lab.ticket(toCadre(lab))
      return { path: { id }, body: { version, reason: '不归我管' } }
    },
  },
  'tickets.start': after(cadre, signed, { note: '动手' }),
  'tickets.arrive': after(cadre, working, { note: '到了' }, { siteKind: 'in_park' }),
  'tickets.addHelper': after(cadre, working, {
    kind: 'technician',
    name: '师傅',
    electrical: false,
    trade: '布线',
  }),
  'tickets.helperArrived': {
    role: cadre,
    of: async (lab) => {
      const help = { kind: 'technician', name: '师傅', electrical: false }
      const { id, version, helpers } = (await lab.ticket(toCadre(lab), ...working, [
        cadre,
        'helpers',
        help,
      ])) as {
        id: string
        version: number
        helpers: { id: string }[]
      } & Body
      return { path: { id }, body: { version, helperId: helpers[0]!.id } }
    },
  },
  'tickets.note': {
    role: cadre,
    of: async (lab) => {
      const { id } = await lab.ticket(toCadre(lab), ...working)
      return { path: { id }, body: { entryId: uuidv7(), text: '量过了' } }
    },
  },
  'tickets.promise': after('intake', [], {
    promisedDay: '2021-02-10',
    promisedTime: '12:00',
    note: '说好了',
  }),
  'tickets.resolve': after(cadre, working, { solution: '换了', rootCause: '老化' }),
  'tickets.confirm': after('intake', resolved, { name: '许衡', channel: 'phone', note: '好了' }),
  'tickets.followUp': after('follow_up', confirmed, { ...answers, note: '满意' }),
  'tickets.archive': after('intake', called, { note: '归档' }),
  'tickets.reopen': after('intake', resolved, { reason: '又坏了' }),
  'tickets.merge': {
    role: 'intake',
    of: async (lab) => {
      const into = await lab.ticket()
      const enterpriseId = (into.enterprise as { id: string }).id
      const { id, version } = await lab.ticket({ enterpriseId })
      return { path: { id }, body: { version, intoId: into.id, reason: '同一件' } }
    },
  },
  'tickets.withdraw': after('intake', [], { reason: '企业自己办了' }),
  'tickets.askPark': after(
    cadre,
    working,
    { waitsFor: 'other_body', recheckOn: '2021-03-01', reason: '等报表' },
    { level: 'p4' },
  ),
  'tickets.park': after('leader', [...working, [cadre, 'ask-park', parking()]], parking(), { level: 'p4' }),
  'tickets.unpark': after(
    'intake',
    [...working, [cadre, 'ask-park', parking()], ['leader', 'park', parking()]],
    { note: '报表到了' },
    { level: 'p4' },
  ),
  'tickets.askExtension': after(cadre, working, extension()),
  'tickets.decideExtension': after('leader', [...working, [cadre, 'ask-extension', extension()]], {
    ...{ decision: 'grant', note: '同意' },
  }),
  'tickets.addRequester': after('intake', [], {
    requester: { name: '乔芥', phone: '13905740006' },
    channel: 'phone',
  }),
  'tickets.correct': after('intake', working, {
    ...{ categoryCode: 'network_site', level: 'p1', reason: '记错了级别' },
    ...{ siteKind: 'off_park', siteAddress: '海曙校区', siteContactName: '传达室' },
  }),
  'tickets.whistle': after(cadre, working, { units: '物业、供电', reason: '要会办' }),
  'tickets.supervise': after('leader', working, { reason: '企业急' }),
  'tickets.handOver': {
    role: 'intake',
    of: async (lab) => {
      const { id, version } = await lab.ticket()
      return { path: { id }, body: { version, toId: lab.person(cadre), reason: '换班' } }
    },
  },
  'tickets.takeOver': handedOver({ note: '接了' }),
  'tickets.declineOver': handedOver({ reason: '在外地' }),
  'tickets.revealRequester': {
    role: 'intake',
    of: async (lab) => {
      const { id, requesters } = (await lab.ticket()) as Made & { requesters: { id: string }[] }
      return { path: { id }, body: { personId: requesters[0]!.id, reason: '回电' } }
    },
  },
}

function parking() {
  return { waitsFor: 'other_body', recheckOn: '2021-03-01', reason: '等报表' }
}

function extension() {
  return { newDay: '2021-03-05', reason: '等配件' }
}

function handedOver(body: Body): Example {
  return {
    role: cadre,
    of: async (lab) => {
      const to = { toId: lab.person(cadre), reason: '换班' }
      const { id, version } = await lab.ticket({}, ['intake', 'hand-over', to])
      return { path: { id }, body: { version, ...body } }
    },
  }
}
