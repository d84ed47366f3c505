import { expect, test } from 'vitest'
import { refusalOf } from '#app/http/refusals.server.ts'
import { canWrite } from '#app/http/storage.server.ts'
import { faultOf } from '#app/runtime/log.server.ts'

const fault = (code: string) => Object.assign(new Error('values of a record'), { code })

test.each([
  ['our own disk', fault('ENOSPC')],
  ['a quota', fault('EDQUOT')],
  ['the database’s disk', new Error('failed query', { cause: fault('53100') })],
])(
  'A11: %s being full is said in words, named in the log, and takes the readiness away',
  async (_, error) => {
    expect(refusalOf(error)).toMatchObject({ status: 507, code: 'door.diskFull' })
    expect(faultOf(error)).toMatchObject({ cause: expect.stringMatching(/^(?:ENOSPC|EDQUOT|53100)$/) })
    expect(JSON.stringify(faultOf(error))).not.toContain('values of a record')
    expect(await canWrite()).toBe(false)
  },
)
