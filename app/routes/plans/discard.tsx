import { redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import { getPlan } from '#app/domain/liaison/plan-queries.server.ts'
import { liaisonVerbs } from '#app/domain/liaison/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { readForm, readId } from '#app/http/read.server.ts'

const verb = liaisonVerbs['plans.discard']

export const action = signedIn(async (ctx, { request, params }) => {
  const id = readId(params.planId)
  const { enterpriseId } = await getPlan(ctx, id)
  await perform(ctx, verb, await readForm(request, verb.input, { id }))
  return redirect(at.enterprises.one(enterpriseId))
})
