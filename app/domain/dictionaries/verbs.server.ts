import { referrers } from '#app/domain/actor.ts'
import { Unasked, whole } from '#app/domain/asking.ts'
import { exits } from '#app/domain/projects/stages/stages.ts'
import { read } from '#app/domain/verb.ts'
import { Entries, Reasons, Stages } from './answers.ts'
import type { DictionaryKind } from './kinds.ts'
import { listEntries } from './queries.server.ts'
import { stageList } from './stage-list.ts'

const list = (summary: string, path: string, kind: DictionaryKind) =>
  read({
    summary,
    roles: referrers,
    api: `GET /${path}`,
    input: Unasked,
    answer: Entries,
    run: async (ctx) => whole(await listEntries(ctx, kind)),
  })

const otherExits = exits.filter((exit) => exit !== 'lost')

export const dictionaryReads = {
  'industries.list': list('List the industries of firms', 'industries', 'industry'),
  'categories.list': list('List the categories of tickets', 'categories', 'ticket_category'),
  'topics.list': list('List the topics of visits', 'topics', 'topic'),
  'reasons.list': read({
    summary: 'List the reasons why a project left the pipeline',
    roles: referrers,
    api: 'GET /reasons',
    input: Unasked,
    answer: Reasons,
    run: async (ctx) => {
      const [lost, other] = await Promise.all([
        listEntries(ctx, 'lost_reason'),
        listEntries(ctx, 'exit_reason'),
      ])
      return whole([
        ...lost.map((reason) => ({ ...reason, exits: ['lost' as const] })),
        ...other.map((reason) => ({ ...reason, exits: otherExits })),
      ])
    },
  }),
  'stages.list': read({
    summary: 'List the stages of projects with their groups and templates',
    roles: referrers,
    api: 'GET /stages',
    input: Unasked,
    answer: Stages,
    run: async () => whole(stageList()),
  }),
}
