import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, recordColumns, softDelete } from '#db/columns.ts'
import { accounts } from './cadres.ts'
import { enterprises } from './enterprises.ts'
import { plans } from './liaison.ts'
import { projects } from './projects.ts'
import { tickets } from './tickets.ts'
import { visits } from './visits.ts'

/** What one person owes by a day: next steps and promises of visits, actions of plans, follow-ups of projects. */
export const tasks = pgTable(
  'tasks',
  {
    ...recordColumns(),
    ...softDelete(),
    kind: text({ enum: ['next_step', 'promise', 'plan_action', 'other'] }).notNull(),
    title: text().notNull(),
    ownerId: uuid()
      .notNull()
      .references(() => accounts.id),
    givenBy: uuid()
      .notNull()
      .references(() => accounts.id),
    dueOn: date(),
    status: text({ enum: ['open', 'done', 'dropped'] })
      .notNull()
      .default('open'),
    doneAt: instant(),
    doneNote: text(),
    enterpriseId: uuid().references(() => enterprises.id),
    visitId: uuid().references(() => visits.id),
    projectId: uuid().references(() => projects.id),
    ticketId: uuid().references(() => tickets.id),
    planId: uuid().references(() => plans.id),
  },
  (t) => [
    index().on(t.givenBy),
    index().on(t.ticketId),
    index('tasks_owner').on(t.ownerId, t.status, t.dueOn, t.id),
    index('tasks_enterprise').on(t.enterpriseId),
    index('tasks_visit').on(t.visitId),
    index('tasks_plan').on(t.planId),
    index('tasks_project').on(t.projectId),
    check('tasks_done', sql`(${t.status} = 'done') = (${t.doneAt} is not null)`),
  ],
)
