import { sql } from 'drizzle-orm'
import type { Role } from '#app/domain/actor.ts'
import { tables } from '#app/domain/imports/landing/tables.server.ts'
import { sqlName } from '#app/domain/imports/running/references.server.ts'
import { checkFigures } from '#app/domain/metrics/kept/rebuild.server.ts'
import { connect } from '#db/connect.server.ts'
import { noHurry } from '#db/pool/guard.server.ts'
import { demoTemplateName } from '#tests/support/global-setup.ts'
import { freshDatabase } from '#tests/support/harness.ts'
import { imported } from '#tests/support/imported.ts'

/** What an import may write to or set off; of what was set every version stays. */
export const touched = [
  ...new Set([...Object.values(tables).map(sqlName), 'jobs', 'outbox', 'duplicate_pairs']),
].filter((table) => table !== 'setting_versions')

/** The kept figures that are not as their rows say, as the owner of the database counts them. */
export async function wrongFigures(ownerUrl: string) {
  const owner = connect({ url: ownerUrl, max: 1, patience: noHurry })
  return checkFigures(owner.db).finally(owner.close)
}

type Brought = Awaited<ReturnType<typeof imported>>

/** The demo's office on 10 February 2021, with somebody who brings ledgers and a leader who confirms them. */
export async function importOffice(role: Role) {
  const { db, appUrl, ownerUrl } = await freshDatabase(10, demoTemplateName)
  const now = new Date('2021-02-10T04:00:00Z')
  const [one] = await db.execute<Record<'importer' | 'leader' | 'cadre' | 'name', string>>(sql`
    select (select account_id from account_roles where role = ${role} limit 1) as importer,
      (select account_id from account_roles where role = 'leader' limit 1) as leader, a.id as cadre, a.name
    from accounts a join account_roles r on r.account_id = a.id
    where r.role = 'team_member' and a.disabled_at is null limit 1`)
  const { importer, leader, cadre: id, name } = one!
  const confirm = async (one: Brought) => {
    await one.set('writing', { confirmedBy: leader })
    return one.on()
  }
  return {
    db,
    appUrl,
    ownerUrl,
    now,
    importer,
    leader,
    /** Somebody of a team, whom ledgers name. */
    cadre: { id, name },
    /** Hands a ledger in and has it tried. */
    async tried(file: Uint8Array) {
      const one = await imported(db, file, { by: importer, now })
      await one.on()
      return one
    },
    confirm,
    async takeBack(one: Brought) {
      await one.set('reverting', { revertedBy: leader })
      return one.on()
    },
  }
}
export type ImportOffice = Awaited<ReturnType<typeof importOffice>>

/** What rows came to, and why not. */
export const verdictsOf = async (one: Brought, word?: string) =>
  (await one.rows())
    .filter((row) => !word || row.word === word)
    .map(({ verdict, plan }) => [verdict, ...(plan?.faults.map(({ code, at }) => `${code} ${at}`) ?? [])])
