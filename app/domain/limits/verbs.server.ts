import { z } from 'zod'
import { wholeOf } from '#app/domain/answers.ts'
import { Unasked, whole } from '#app/domain/asking.ts'
import { settingReaders } from '#app/domain/park/permissions.ts'
import { saidOf } from '#app/domain/record.ts'
import { read, verb } from '#app/domain/verb.ts'
import { LimitsSet } from './forms.ts'
import { setLimits } from './mutations.server.ts'
import { limitVersions } from './queries.server.ts'
import { limitVersion } from './version.ts'

const Version = z
  .object({
    number: z.int().min(1).describe('Named by the next change: an older one is answered 409.'),
    ...saidOf(limitVersion),
  })
  .meta({ id: 'LimitVersion' })

export const limitVerbs = {
  'limits.set': verb({
    summary: 'Set the next version of the service limits, from a later day on',
    roles: ['leader'],
    api: 'POST /limits',
    input: LimitsSet,
    answer: Version,
    run: setLimits,
  }),
}

export const limitReads = {
  'limits.list': read({
    summary: 'List every version of the service limits',
    roles: settingReaders,
    api: 'GET /limits',
    input: Unasked,
    answer: wholeOf(Version),
    run: async (ctx) => whole(await limitVersions(ctx)),
  }),
}
