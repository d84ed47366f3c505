import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { channels } from '#app/domain/projects/channels.ts'
import { instant, recordColumns, softDelete } from '#db/columns.ts'
import { accounts } from './cadres.ts'
import { enterprises } from './enterprises.ts'
import { places } from './places.ts'
import { projects } from './projects.ts'
import { visits } from './visits.ts'

/** A raw referral, before anyone screened it; becomes at most one project. */
export const leadSubmissions = pgTable(
  'lead_submissions',
  {
    ...recordColumns(),
    ...softDelete(),
    enterpriseName: text().notNull(),
    enterpriseId: uuid().references(() => enterprises.id),
    channel: text({ enum: channels }).notNull(),
    cityCode: text().references(() => places.code),
    contactName: text(),
    contactPhone: text(),
    need: text().notNull(),
    referrerName: text(),
    submittedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    submittedAt: instant().notNull(),
    ownerId: uuid().references(() => accounts.id),
    visitId: uuid().references(() => visits.id),
    status: text({ enum: ['open', 'accepted', 'dropped'] })
      .notNull()
      .default('open'),
    decisionNote: text(),
    decidedBy: uuid(),
    decidedAt: instant(),
    projectId: uuid()
      .unique('lead_submissions_project')
      .references(() => projects.id),
  },
  (t) => [
    index().on(t.enterpriseId),
    index().on(t.cityCode),
    index().on(t.ownerId),
    index('lead_submissions_open').on(t.status, t.submittedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('lead_submissions_visit').on(t.visitId),
    index('lead_submissions_by').on(t.submittedBy),
  ],
)
