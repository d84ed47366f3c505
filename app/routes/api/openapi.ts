import { json } from '#app/http/api.server.ts'
import { forPrograms } from '#app/http/door.server.ts'
import { openapi } from '#app/http/openapi.server.ts'
import { problem } from '#app/http/problem.server.ts'

export const loader = forPrograms(async () => async () => json(openapi()), problem, 'api')
