import { sql } from 'drizzle-orm'
import { readableAssociations } from '#app/domain/associations/access.server.ts'
import { readableContacts } from '#app/domain/contacts/access.server.ts'
import { contact } from '#app/domain/contacts/record.ts'
import { readableEnterprises } from '#app/domain/enterprises/access.server.ts'
import { enterprise } from '#app/domain/enterprises/record.ts'
import { maskEmail, maskPhone } from '#app/domain/phones.ts'
import { describedColumns } from './described-columns.ts'
import { columns, type WordRow, type WordRows } from './word-rows.ts'

export const cityName = (code: string) => sql.raw(`(select p.name from places p where p.code = ${code})`)
export const entryName = (kind: string, code: string) =>
  sql.raw(`(select d.zh from dictionary_entries d where d.kind = '${kind}' and d.code = ${code})`)
export const firmName = (id: string) => sql.raw(`(select f.name from enterprises f where f.id = ${id})`)
export const firmCode = (id: string) => sql.raw(`(select f.uscc from enterprises f where f.id = ${id})`)

const ofFirm = describedColumns('enterprises', enterprise, [
  'originCityCode',
  'industryCode',
  'headcount',
  'headcountAtLeast',
])

export const enterpriseRows: WordRows = {
  word: 'enterprises',
  keys: [
    ...ofFirm.keys,
    ...columns(
      'placement.status placement.patchId placement.residentSince originCityCode industryCode headcount sample',
    ),
  ],
  rows: async (ctx, after, limit) => [
    ...(await ctx.db.execute<WordRow>(sql`
      select enterprises.id, ${ofFirm.columns},
        enterprises.status as "placement.status", enterprises.resident_since::text as "placement.residentSince",
        (select p.name from patches p where p.id = enterprises.patch_id) as "placement.patchId",
        ${cityName('enterprises.origin_city_code')} as "originCityCode",
        ${entryName('industry', 'enterprises.industry_code')} as "industryCode",
        enterprises.headcount::text || case when enterprises.headcount_at_least then '+' else '' end as headcount,
        enterprises.sample
      from enterprises where ${readableEnterprises(ctx.actor)} and enterprises.id > ${after}::uuid
      order by enterprises.id limit ${limit}`)),
  ],
}

const ofPerson = describedColumns('contacts', contact, ['enterpriseId', 'associationId', 'phone', 'email'])

export const contactRows: WordRows = {
  word: 'contacts',
  keys: [...ofPerson.keys, ...columns('enterpriseId enterpriseId.code associationId sample')],
  beside: ['phone', 'email'],
  rows: async (ctx, after, limit) => {
    const found = await ctx.db.execute<WordRow & { phone: string | null; email: string | null }>(sql`
      select contacts.id, ${ofPerson.columns}, ${firmName('contacts.enterprise_id')} as "enterpriseId",
        ${firmCode('contacts.enterprise_id')} as "enterpriseId.code",
        (select s.name from associations s where s.id = contacts.association_id) as "associationId", contacts.phone,
        contacts.email, contacts.sample
      from contacts where ${readableContacts(ctx.actor)} and contacts.id > ${after}::uuid
      order by contacts.id limit ${limit}`)
    return found.map((row) => ({ ...row, phone: maskPhone(row.phone), email: maskEmail(row.email) }))
  },
}

export const associationRows: WordRows = {
  word: 'associations',
  keys: columns('name nameEn cityCode field isResident desk intro sample'),
  rows: async (ctx, after, limit) => [
    ...(await ctx.db.execute<WordRow>(sql`
      select associations.id, associations.name, associations.name_en as "nameEn",
        ${cityName('associations.city_code')} as "cityCode", associations.field,
        associations.is_resident as "isResident", associations.desk, associations.intro, associations.sample
      from associations where ${readableAssociations(ctx.actor)} and associations.id > ${after}::uuid
      order by associations.id limit ${limit}`)),
  ],
}

/** One row a membership; its place is told by both ids. */
export const memberRows: WordRows = {
  word: 'members',
  keys: ['id', 'enterpriseId', 'enterpriseId.code', 'sinceOn'],
  rows: async (ctx, after, limit) => {
    const found = await ctx.db.execute<WordRow>(sql`
      select m.association_id || '.' || m.enterprise_id as place, associations.name as id,
        ${firmName('m.enterprise_id')} as "enterpriseId", ${firmCode('m.enterprise_id')} as "enterpriseId.code",
        m.since_on::text as "sinceOn"
      from association_members m join associations on associations.id = m.association_id
        join enterprises on enterprises.id = m.enterprise_id
      where ${readableAssociations(ctx.actor)} and ${readableEnterprises(ctx.actor)}
        and m.association_id || '.' || m.enterprise_id > ${after} order by place limit ${limit}`)
    return [...found]
  },
}
