import createClient from 'openapi-fetch'
import { v7 as uuidv7 } from 'uuid'
import type { components, paths } from './api.gen.ts'

// The office's golden thread by a stranger's program: all it knows of the API is what its description says, and the
// compiler holds it to that. `tests/integration/client` writes `api.gen.ts` and runs both.

type Persona = 'team_member' | 'team_leader' | 'liaison_cadre' | 'intake' | 'follow_up' | 'leader'
type Problem = components['schemas']['Problem']
export type Options = { baseUrl: string; tokenOf: (persona: Persona) => string; fetch?: typeof fetch }

/** What was said no to on the way: the code and the fields of each refusal. */
export type Refused = { code: string; status: number; fields: string[] }

/** Walks the thread and answers what came of it. */
export async function walkThread({ baseUrl, tokenOf, fetch }: Options) {
  const as = (persona: Persona) =>
    createClient<paths>({ baseUrl, fetch, headers: { Authorization: `Bearer ${tokenOf(persona)}` } })
  const [member, lead, cadre, intake, caller, leader] = [
    as('team_member'),
    as('team_leader'),
    as('liaison_cadre'),
    as('intake'),
    as('follow_up'),
    as('leader'),
  ]
  const refused: Refused[] = []

  // The lists a form would offer.
  const stages = taken(await member.GET('/stages')).items
  const way = stages.filter(({ templates }) => templates.includes('lease_in'))
  const climbed = way.slice(1, way.findIndex(({ code }) => code === 'registered') + 1)
  const { items: cities } = taken(await member.GET('/cities'))
  const { items: firms } = taken(await member.GET('/enterprises', { params: { query: { q: '思骏' } } }))
  const firm = firms[0]!

  // A visit brings a promise and a lead.
  const leadId = uuidv7()
  const visit = taken(
    await member.POST('/visits', {
      body: {
        id: uuidv7(),
        mode: 'outbound',
        startedOn: '2021-02-08',
        startTime: '09:00',
        endTime: '09:40',
        enterpriseIds: [firm.id],
        cityCode: firm.city?.code ?? cities[0]!.code,
        needs: '想再租一层做研发',
        tasks: [{ kind: 'promise', title: '两天内发可租房源', dueOn: '2021-02-10' }],
        lead: { id: leadId, enterpriseName: firm.name, need: '第二个项目：作业家研发中心' },
      },
    }),
  )
  if (visit.access !== 'full') throw new Error('who logged a visit reads it in full')
  const promise = visit.tasks.find(({ kind }) => kind === 'promise')!

  // The lead becomes a project, which climbs to registration.
  const heard = taken(await lead.GET('/leads/{id}', { params: { path: { id: leadId } } }))
  let project = full(
    taken(
      await lead.POST('/leads/{id}/accept', {
        params: { path: { id: leadId } },
        body: {
          version: heard.version,
          projectId: uuidv7(),
          enterpriseId: firm.id,
          ownerId: visit.ownerId,
          teamId: visit.teamId ?? undefined,
          title: '作业家研发中心',
        },
      }),
    ),
  )
  const path = { id: project.id }
  const evidenceOf = (needed: string[]) => Object.fromEntries(needed.map((proof) => [proof, '齐了']))
  refused.push(
    no(
      await member.POST('/projects/{id}/apply-stage', {
        params: { path },
        body: { version: project.version, to: climbed[0]!.code, evidence: {} },
      }),
    ),
    no(
      await member.PATCH('/projects/{id}', {
        params: { path },
        body: { title: '没有版本', channel: 'other' },
      }),
    ),
    no(await member.GET('/projects/{id}', { params: { path: { id: uuidv7() } } })),
  )
  const ownDecision: Refused[] = []
  for (const [at, { code: to, proofs }] of climbed.entries()) {
    const body = { version: project.version, to, evidence: evidenceOf(proofs) }
    project = full(taken(await member.POST('/projects/{id}/apply-stage', { params: { path }, body })))
    ownDecision.push(
      no(
        await member.POST('/projects/{id}/confirm-stage', {
          params: { path },
          body: { version: project.version },
        }),
      ),
    )
    const decider = at % 2 ? leader : lead
    project = full(
      taken(
        await decider.POST('/projects/{id}/confirm-stage', {
          params: { path },
          body: { version: project.version },
        }),
      ),
    )
  }
  refused.push(
    no(await lead.POST('/projects/{id}/confirm-stage', { params: { path }, body: { version: 1 } })),
  )

  // A call in the night is worked to its follow-up.
  const handler = taken(await intake.GET('/cadres', { params: { query: { q: '沈嘉禾' } } })).items[0]!
  const category = taken(await intake.GET('/categories')).items.find(({ code }) => code === 'network_site')!
  let ticket = fullTicket(
    taken(
      await intake.POST('/tickets', {
        body: {
          id: uuidv7(),
          enterpriseId: firm.id,
          channel: 'phone',
          title: '开学前夜布线没人施工',
          categoryCode: category.code,
          level: 'p0',
          levelReason: '明早开学',
          answered: true,
          siteKind: 'off_park',
          siteAddress: '海曙区某学校',
          siteContactName: '值班老师',
          handlerId: handler.id,
          requesters: [{ name: '校方老师', phone: '13905740005' }],
        },
      }),
    ),
  )
  const of = { path: { id: ticket.id } }
  refused.push(
    no(await cadre.POST('/tickets/{id}/sign-for', { params: of, body: { version: 99 } })),
    no(await caller.POST('/tickets/{id}/sign-for', { params: of, body: { version: ticket.version } })),
    no(
      await intake.POST('/tickets/{id}/correct', {
        params: of,
        body: { version: ticket.version, level: 'p1', categoryCode: 'nothing_such', reason: '' },
      }),
    ),
  )
  const next = () => ({ version: ticket.version })
  ticket = fullTicket(taken(await cadre.POST('/tickets/{id}/sign-for', { params: of, body: next() })))
  ticket = fullTicket(taken(await cadre.POST('/tickets/{id}/start', { params: of, body: next() })))
  ticket = fullTicket(taken(await cadre.POST('/tickets/{id}/arrive', { params: of, body: next() })))
  ticket = fullTicket(
    taken(
      await cadre.POST('/tickets/{id}/resolve', {
        params: of,
        body: { ...next(), solution: '重新布线，逐一测通' },
      }),
    ),
  )
  ticket = fullTicket(
    taken(
      await intake.POST('/tickets/{id}/confirm', {
        params: of,
        body: { ...next(), name: '校方老师', channel: 'phone' },
      }),
    ),
  )
  ticket = fullTicket(
    taken(
      await caller.POST('/tickets/{id}/follow-up', {
        params: of,
        body: {
          ...next(),
          reached: true,
          contactedInTime: 'yes',
          solved: 'yes',
          satisfaction: 'very_satisfied',
        },
      }),
    ),
  )

  // The promise is kept.
  const kept = taken(
    await member.POST('/tasks/{id}/complete', {
      params: { path: { id: promise.id } },
      body: { version: promise.version, note: '已发' },
    }),
  )
  const { items: landed } = taken(
    await leader.GET('/projects', { params: { query: { stage: 'registered' } } }),
  )
  const codes = way.map(({ code }) => code)
  return {
    visit,
    project,
    ticket,
    kept,
    way: codes,
    landed: landed.map(({ id }) => id),
    ownDecision,
    refused,
  }
}

type Answered<T> = { data?: T; error?: Problem; response: Response }

/** The answer, or an error that says what was refused. */
function taken<T>({ data, error, response }: Answered<T>): T {
  if (data === undefined)
    throw new Error(`${response.status} ${response.url}: ${error?.title} ${error?.detail ?? ''}`)
  return data
}

/** The refusal; an answer is an error. */
function no({ error, response }: Answered<unknown>): Refused {
  if (!error) throw new Error(`${response.url} was taken`)
  return { code: error.code, status: error.status, fields: Object.keys(error.fields) }
}

function full<P extends { access: 'full' | 'card' }>(project: P): Extract<P, { access: 'full' }> {
  if (project.access !== 'full') throw new Error('a card')
  return project as Extract<P, { access: 'full' }>
}
const fullTicket = full
