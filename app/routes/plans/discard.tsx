import { redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import { getPlan } from '#app/domain/liaison/plan-queries.server.ts'
import { liaisonVerbs } from '#app/domain/liaison/verbs.server.ts'
import { readVerb } from '#app/http/act.server.ts'
import { acting } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'

const verb = liaisonVerbs['plans.discard']

export const action = acting(async (asker, visitor) => {
  const id = readId(visitor.params.planId)
  const work = await readVerb(asker, visitor, verb, { id: 'planId' })
  return async (ctx) => {
    const { enterpriseId } = await getPlan(ctx, id)
    await work(ctx)
    return redirect(at.enterprises.one(enterpriseId))
  }
})
