import { bearer } from '#app/http/door.server.ts'
import { openapi } from '#app/http/openapi.server.ts'
import { problem } from '#app/http/problem.server.ts'

export const loader = bearer(async () => Response.json(openapi()), problem)
