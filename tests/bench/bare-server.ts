import { randomUUID } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { bareSql, serveBare } from './bare.ts'

// The floor of the firms' list: node:http and postgres.js in one process, pool of ten, the page's rows and the exact count as
// JSON. No session, no rights, no reading of input, no page. `?columns=plain` leaves out what other records say of a firm.
// `POST /save` is the floor of a visit's save: its four rows in one transaction. It asks by the way the app asks.
const sql = bareSql()

const plain = (city: string, status: string) => sql`
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

const whole = (city: string, status: string) => sql`
  select e.id, e.name, e.name_en, e.sample, e.status, e.tier,
    json_build_object('code', c.code, 'name', c.name, 'nameEn', c.name_en) as city,
    json_build_object('code', i.code, 'name', i.zh, 'nameEn', i.en) as industry,
    json_build_object('id', p.id, 'name', p.name, 'nameEn', p.name_en) as patch,
    (select json_build_object('stage', q.stage, 'exit', q.exit, 'template', q.template, 'since', q.stage_since)
      from projects q where q.enterprise_id = e.id and q.deleted_at is null
      order by q.exit is null desc, q.stage_since desc, q.id limit 1) as project,
    (select json_agg(json_build_object('id', who.id, 'name', who.name, 'nameEn', who.name_en, 'kind', a.kind))
      from liaison_assignments a join accounts who on who.id = a.account_id
      where a.enterprise_id = e.id and a.deleted_at is null and a.during @> date '2021-02-08') as cadres,
    (select max(v.report_on)::text from visit_parties w join visits v on v.id = w.visit_id
      where w.enterprise_id = e.id and v.status = 'held' and v.deleted_at is null) as last_contact_on,
    (select count(*)::int from tickets t where t.enterprise_id = e.id and t.deleted_at is null
      and t.state in ('new', 'accepted', 'dispatched', 'signed_for', 'in_progress', 'on_site')) as open_tickets
  from enterprises e left join places c on c.code = e.origin_city_code
    left join dictionary_entries i on i.kind = 'industry' and i.code = e.industry_code
    left join patches p on p.id = e.patch_id
  where e.deleted_at is null and e.origin_city_code = ${city} and e.status = ${status}
  order by e.updated_at desc, e.id desc limit 51`

async function list(asked: URLSearchParams) {
  const city = asked.get('city') ?? ''
  const status = asked.get('status') ?? ''
  const rows = asked.get('columns') === 'plain' ? plain(city, status) : whole(city, status)
  const count = sql`select count(*)::int as n from enterprises
    where deleted_at is null and origin_city_code = ${city} and status = ${status}`
  const [items, [counted]] = await Promise.all([rows, count])
  return { items, count: counted?.n }
}

type Save = { firm: string; by: string; title: string; dueOn: string }

const save = ({ firm, by, title, dueOn }: Save) =>
  sql.begin(async (sql) => {
    const id = randomUUID()
    const at = '2021-01-05T02:00:00Z'
    await sql`insert into visits (id, mode, status, started_at, ended_at, report_on, owner_id)
      values (${id}, 'outbound', 'held', ${at}, ${at}, '2021-01-05', ${by})`
    await sql`insert into activities (id, event_id, at, actor_id, event, subject_kind, subject_id, enterprise_id, visit_id)
      values (${randomUUID()}, ${randomUUID()}, ${at}, ${by}, 'visit.logged', 'visit', ${id}, ${firm}, ${id})`
    await sql`insert into tasks (id, kind, title, owner_id, given_by, due_on, enterprise_id, visit_id)
      values (${randomUUID()}, 'next_step', ${title}, ${by}, ${by}, ${dueOn}, ${firm}, ${id})`
    await sql`update enterprises set updated_at = now(), version = version + 1 where id = ${firm}`
    return { id }
  })

serveBare(async (request) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bare')
  return pathname === '/save' ? save(JSON.parse(await text(request))) : list(searchParams)
})
