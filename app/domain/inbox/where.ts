import { at } from '#app/addresses.ts'

/** Where a record of this word is read: a task stands on its owner's 今日, an export in the list. */
export const whereIs = (word: string, id: string): string =>
  word === 'tickets'
    ? at.tickets.one(id)
    : word === 'projects'
      ? at.projects.one(id)
      : word === 'exports'
        ? at.exports.list()
        : word === 'checklist_requests'
          ? at.settings.list()
          : at.today()
