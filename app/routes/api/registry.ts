import { readApi } from '#app/http/api.server.ts'
import { forPrograms } from '#app/http/door.server.ts'
import { problem } from '#app/http/problem.server.ts'

export const loader = forPrograms(readApi, problem, 'api')
export const action = forPrograms(readApi, problem, 'api')
