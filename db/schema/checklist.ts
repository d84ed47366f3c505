import { date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { itemKeys, openers } from '#app/domain/settings/checklist.ts'
import { instant } from '#db/columns.ts'
import { accounts } from './cadres.ts'

/** Who asked another role for an item of the opening checklist; one request an item and day. */
export const checklistRequests = pgTable(
  'checklist_requests',
  {
    id: uuid().primaryKey(),
    item: text({ enum: itemKeys }).notNull(),
    /** Whose part the item is. */
    role: text({ enum: openers }).notNull(),
    /** The park's day. */
    onDay: date().notNull(),
    byId: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: instant().notNull(),
  },
  (t) => [index().on(t.byId), uniqueIndex('checklist_requests_day').on(t.item, t.onDay)],
)
