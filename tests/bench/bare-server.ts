import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import postgres from 'postgres'

// The floor: the firms' list as bare JSON, without session, rights, reading of input or page. `?count=exact` counts to
// the end; otherwise the count stops where the product's does.
const sql = postgres(process.env.DATABASE_URL ?? '', { max: 10, onnotice: () => {} })

const server = createServer(async (request, response) => {
  try {
    const asked = new URL(request.url ?? '/', 'http://bare').searchParams
    const city = asked.get('city') ?? ''
    const status = asked.get('status') ?? ''
    const rows = sql`
      select e.id, e.name, e.name_en, e.sample, e.status, e.tier, e.product, e.updated_at, c.name as city,
        i.zh as industry, p.name as patch, who.name as cadre
      from enterprises e left join places c on c.code = e.origin_city_code
        left join dictionary_entries i on i.kind = 'industry' and i.code = e.industry_code
        left join patches p on p.id = e.patch_id
        left join liaison_assignments a on a.enterprise_id = e.id and a.kind = 'primary' and a.deleted_at is null
          and a.during @> date '2021-02-08'
        left join accounts who on who.id = a.account_id
      where e.deleted_at is null and e.origin_city_code = ${city} and e.status = ${status}
      order by e.updated_at desc, e.id desc limit 51`
    const count =
      asked.get('count') === 'exact'
        ? sql`select count(*)::int as n from enterprises
            where deleted_at is null and origin_city_code = ${city} and status = ${status}`
        : sql`select count(*)::int as n from (select 1 from enterprises
            where deleted_at is null and origin_city_code = ${city} and status = ${status} limit 1001) few`
    const [items, [counted]] = await Promise.all([rows, count])
    const body = JSON.stringify({ items, count: counted?.n })
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
    })
    response.end(body)
  } catch (error) {
    response.writeHead(500).end(String(error))
  }
})
server.listen(0, '127.0.0.1', () => {
  console.log(`listening http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
