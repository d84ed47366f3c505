import { at } from '#app/addresses.ts'

/** Where a record of this kind is read; a task stands on its owner's 今日, an export in the list. */
export const whereIs = (kind: string, id: string): string =>
  kind === 'ticket'
    ? at.tickets.one(id)
    : kind === 'project'
      ? at.projects.one(id)
      : kind === 'export'
        ? at.exports.list()
        : at.today()
