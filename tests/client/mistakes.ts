import createClient from 'openapi-fetch'
import type { paths } from './api.gen.ts'

// What the compiler must refuse: were the description loose, a line here would compile and be reported as needless.
export async function mistakes() {
  const client = createClient<paths>({ baseUrl: '' })
  // @ts-expect-error there is no such path
  await client.GET('/firms')
  // @ts-expect-error a city is asked for by its code, as text
  await client.GET('/enterprises', { params: { query: { city: 330200 } } })
  // @ts-expect-error a parameter that nobody knows
  await client.GET('/enterprises', { params: { query: { town: '330200' } } })
  // @ts-expect-error a visit has no such mode
  await client.POST('/visits', { body: { id: '', mode: 'stroll', startedOn: '', startTime: '' } })
  // @ts-expect-error a ticket needs its title
  await client.POST('/tickets', { body: { id: '', channel: 'phone', categoryCode: '', requesters: [] } })
  const { data, error } = await client.GET('/tickets/{id}', { params: { path: { id: '' } } })
  // @ts-expect-error a card has no title
  data?.title.trim()
  if (data?.access === 'full') data.title.trim()
  // @ts-expect-error the handler may be nobody
  if (data?.access === 'full') data.people.handler.name.trim()
  // @ts-expect-error a refusal has a code, not a message
  error?.message.trim()
  error?.code.trim()
}
