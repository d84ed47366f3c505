import * as field from '#app/domain/fields.ts'
import { describeRecord } from '#app/domain/record.ts'
import { requirements } from '../stages/evidence.ts'
import { evidenceMessages, milestoneMessages, rivalMessages } from './described-messages.ts'
import { milestoneStates, rivalResults } from './forms.ts'

/** 备选城市, as a ledger has one. */
export const rival = describeRecord({
  word: 'rival',
  words: rivalMessages,
  fields: {
    projectId: field.onlyParent('projectId'),
    cityCode: field.city(),
    name: field.optionalLine(60),
    offer: field.optionalArea(400),
    result: field.choice(rivalResults, 'rivalResults'),
  },
  rules: [
    {
      of: ['cityCode', 'name'],
      holds: ({ cityCode, name }) => cityCode || name,
      at: 'cityCode',
      fault: 'required',
    },
  ],
})

/** 里程碑, as a ledger has one. */
export const milestone = describeRecord({
  word: 'milestone',
  words: milestoneMessages,
  fields: {
    projectId: field.onlyParent('projectId'),
    position: field.optionalNumber(0, 999),
    name: field.line(80),
    nameEn: field.optionalLine(120),
    state: field.choice(milestoneStates, 'milestoneStates'),
    reachedOn: field.optionalDay(),
    note: field.optionalLine(300),
  },
})

/** What proved a move of a project, as a ledger has it: the move is named by its day and where it led. */
export const evidence = describeRecord({
  word: 'evidence',
  words: evidenceMessages,
  fields: {
    projectId: field.onlyParent('projectId'),
    move: field.line(60),
    requirement: field.choice(requirements, 'requirements'),
    description: field.area(2000),
  },
})
