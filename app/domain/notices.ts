import { exportNotices } from './exports/notices.ts'
import type { Notices } from './notice.ts'
import { projectNotices } from './projects/notices.ts'
import { checklistNotices } from './settings/notices.ts'
import { taskNotices } from './tasks/notices.ts'
import { ticketNotices } from './tickets/notices.ts'

/** What every word says of its events: whom each concerns and how pressing it is. Others concern nobody in particular. */
export const notices: Notices = {
  ...ticketNotices,
  ...taskNotices,
  ...projectNotices,
  ...exportNotices,
  ...checklistNotices,
}
