import { verb } from '#app/domain/verb.ts'
import * as answer from './answers.ts'
import { openers } from './checklist.ts'
import { askForItem } from './requests.server.ts'
import { ItemRequest } from './requests.ts'

export const checklistVerbs = {
  'checklist.ask': verb({
    summary: 'Ask those whose part it is for an item of the opening checklist, once a day',
    roles: openers,
    api: 'POST /checklist',
    input: ItemRequest,
    answer: answer.ChecklistRequest,
    run: askForItem,
  }),
}
