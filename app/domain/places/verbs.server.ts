import { referrers } from '#app/domain/actor.ts'
import { Unasked, whole } from '#app/domain/asking.ts'
import { read } from '#app/domain/verb.ts'
import { Cities } from './answers.ts'
import { citiesOnMap } from './queries.server.ts'

export const placeReads = {
  'cities.list': read({
    summary: 'List the cities that firms come from',
    roles: referrers,
    api: 'GET /cities',
    input: Unasked,
    answer: Cities,
    run: async (ctx) => whole(await citiesOnMap(ctx)),
  }),
}
