import { sql } from 'drizzle-orm'
import { findableAs } from '#app/domain/findable.server.ts'
import type { Db } from '#db/connect.server.ts'
import { demoClockKey, settings } from '#db/schema/cadres.ts'
import { notes } from '#db/schema/enterprises.ts'
import { honours } from '#db/schema/honours.ts'
import { liaisonAssignments, patches, planActions, planPolicies, plans } from '#db/schema/liaison.ts'
import { baselineFigures, metricTargets } from '#db/schema/metrics.ts'
import { policies } from '#db/schema/policies.ts'
import { settingVersions } from '#db/schema/settings.ts'
import { tasks } from '#db/schema/tasks.ts'
import { seedActivity } from './activity/index.ts'
import { seedBase } from './base/index.ts'
import { baselineRows, targetRows } from './figures.ts'
import { seedFirms } from './firms.ts'
import { honourRows } from './honours.ts'
import { at } from './instants.ts'
import { assignmentRows, patchRows } from './liaison/assignments.ts'
import { planActionRows, planPolicyRows, planRows, planTaskRows } from './liaison/plans.ts'
import { policyRows } from './liaison/policies.ts'
import { noteRows, taskRows } from './liaison/tasks.ts'
import { seedOffice } from './office.ts'
import { seedProjects } from './projects/index.ts'
import { settingRows } from './settings.ts'
import { seedTickets } from './tickets/index.ts'
import { seedVisits } from './visits/index.ts'

export { type DemoAccount, demoAccounts } from './personas.ts'

export const demoStart = at('2021-02-08 10:00')

/** The demo of domain.md §10, into an empty migrated database. Whatever can be counted is not stored. */
export async function seedDemo(db: Db) {
  await seedBase(db)
  await seedOffice(db)
  await db.insert(patches).values(patchRows)
  await seedFirms(db)
  await seedVisits(db)
  await seedProjects(db)
  await seedTickets(db)
  await db.insert(policies).values(policyRows.map((row) => ({ ...row, ...findableAs.policy(row) })))
  await db.insert(liaisonAssignments).values(assignmentRows)
  await db.insert(plans).values(planRows)
  await db.insert(tasks).values([...planTaskRows, ...taskRows])
  await db.insert(planActions).values(planActionRows)
  await db.insert(planPolicies).values(planPolicyRows)
  await db.insert(notes).values(noteRows)
  await db.insert(honours).values(honourRows)
  await db.insert(baselineFigures).values(baselineRows)
  await db.insert(metricTargets).values(targetRows)
  await db.insert(settingVersions).values(settingRows)
  await seedActivity(db)
  await dateByLastEvent(db)
  const behind = Date.now() - demoStart.getTime()
  await db.insert(settings).values({ key: demoClockKey, value: String(behind) })
}

// Lists sort by what was touched last: in the demo that is a day of its own past, not the day it was loaded.
async function dateByLastEvent(db: Db) {
  for (const [table, column] of [
    ['enterprises', 'enterprise_id'],
    ['associations', 'association_id'],
  ] as const) {
    const [rows, by] = [sql.raw(table), sql.raw(column)]
    await db.execute(sql`
      update ${rows} set created_at = coalesce(past.first, '2020-03-02T09:00+08:00'),
        updated_at = coalesce(past.last, '2020-03-02T09:00+08:00')
      from ${rows} as same left join (
        select ${by} as id, min(at) as first, max(at) as last from activities group by ${by}
      ) as past on past.id = same.id
      where same.id = ${rows}.id`)
  }
}
