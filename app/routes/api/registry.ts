import { answerApi } from '#app/http/api.server.ts'
import { bearer } from '#app/http/door.server.ts'
import { problem } from '#app/http/problem.server.ts'

export const loader = bearer(
  (ctx, { request, params }) => answerApi(ctx, request, params['*'] ?? ''),
  problem,
)
export const action = bearer(
  (ctx, { request, params }) => answerApi(ctx, request, params['*'] ?? ''),
  problem,
)
