import postgres from 'postgres'

/** A firm as most are: with visits, a project and a ticket; `address` is its page. */
export async function someFirm(ownerUrl: string) {
  const sql = postgres(ownerUrl, { max: 1 })
  const [row] = await sql<{ id: string }[]>`select e.id from enterprises e
    join projects p on p.enterprise_id = e.id join tickets t on t.enterprise_id = e.id
    join visit_parties v on v.enterprise_id = e.id
    where p.number like 'BENCH-%' group by e.id having count(distinct v.id) = 3 order by e.id limit 1`
  await sql.end()
  const id = String(row?.id)
  return { id, address: `/enterprises/${id}` }
}

/** A team member's account. */
export async function someAccount(ownerUrl: string) {
  const sql = postgres(ownerUrl, { max: 1 })
  const [row] = await sql`select id from accounts where username = 'fangzhixia'`
  await sql.end()
  return String(row?.id)
}
