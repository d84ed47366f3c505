import { at } from '#app/addresses.ts'
import { taskVerbs } from '#app/domain/tasks/verbs.server.ts'
import { act } from '#app/http/act.server.ts'

const verb = taskVerbs['tasks.complete']

/** Done from 今日, or from the firm's page that the address names. */
export const action = act(verb, {
  id: 'taskId',
  to: ({ enterpriseId }, { url }) =>
    enterpriseId && url.searchParams.get('enterprise') === enterpriseId
      ? at.enterprises.one(enterpriseId, { tab: url.searchParams.get('tab') })
      : at.today(),
})
