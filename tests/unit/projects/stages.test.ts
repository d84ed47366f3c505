import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mapGroups } from '#app/domain/map/map.ts'
import { figureNames, flowName, stockName } from '#app/domain/metrics/figures.ts'
import {
  flowInto,
  inTalkEnterprises,
  landedAsOf,
  type ProjectFact,
  signedNotLanded,
  stockOn,
} from '#app/domain/metrics/project-figures.ts'
import { requirements } from '#app/domain/projects/stages/evidence.ts'
import {
  groupOf,
  groupStages,
  isBeforeSigning,
  isLanded,
  landedStages,
  placeOf,
  requiredFor,
  sequences,
  stepGroups,
  stepOf,
  steps,
} from '#app/domain/projects/stages/ladder.ts'
import { stageMessages } from '#app/domain/projects/stages/messages.ts'
import {
  ladderGroups,
  ladderSteps,
  lates,
  stageFacts,
  stages,
  templates,
} from '#app/domain/projects/stages/stages.ts'

/** The ways as the handbook draws them (domain.md §2.2), written out once more by hand. */
const untilRegistered = ['lead', 'contact', 'inspection', 'negotiation', 'review', 'signed', 'registered']
const ways = {
  lease_in: [...untilRegistered, 'moved_in', 'operating'],
  public_platform: [...untilRegistered, 'moved_in', 'operating'],
  land_build: [...untilRegistered, 'started', 'producing'],
  key_build: ['started', 'producing'],
}
const groups = {
  lead: ['lead'],
  talk: ['contact', 'inspection', 'negotiation', 'review'],
  signed: ['signed'],
  landed: ['registered', 'moved_in', 'started'],
  running: ['operating', 'producing'],
}

test('F1: the ways and the groups are those of the handbook', () => {
  expect(sequences).toEqual(ways)
  expect(groupStages).toEqual(groups)
  expect(landedStages).toEqual([...groups.landed, ...groups.running])
})

test('F1: each stage stands on one step, and a template has at most one stage there', () => {
  for (const stage of stages) {
    expect(ladderSteps.filter((row) => row.stages.includes(stage))).toHaveLength(1)
    expect(
      templates.some((template) => sequences[template].includes(stage)),
      stage,
    ).toBe(true)
    expect(placeOf(stage)).toBe(`${stepOf(stage)}/${steps}`)
  }
  for (const template of templates) {
    const taken = sequences[template].map(stepOf)
    expect(taken, template).toEqual([...new Set(taken)].toSorted((a, b) => a - b))
  }
})

test('F1: a step belongs to one group, and the groups follow one another', () => {
  for (const row of ladderSteps) expect(new Set(row.stages.map(groupOf)).size, row.stages.join()).toBe(1)
  expect(stepGroups.filter((group, at) => group !== stepGroups[at - 1])).toEqual([...ladderGroups])
})

test('F1: every proof is asked for by a stage, and every reason to be late is a stage’s', () => {
  expect(new Set(stages.flatMap(requiredFor))).toEqual(new Set(requirements))
  expect(new Set(stages.flatMap((stage) => stageFacts[stage].stale?.why ?? []))).toEqual(new Set(lates))
})

test('F1: every stage but the first is proved, and has its words', () => {
  for (const stage of stages) {
    expect(requiredFor(stage).length > 0, stage).toBe(stage !== stages[0])
    for (const locale of ['zh-CN', 'en'] as const) expect(stageMessages[locale].stages[stage]).toBeTruthy()
  }
})

const period = { from: '2021-01-01', to: '2021-01-31' }
const standingAt = (stage: (typeof stages)[number]): ProjectFact => ({
  ...{ id: 'p', enterpriseId: 'a', template: 'lease_in' as const },
  moves: [{ to: stage, exit: null, at: new Date('2021-01-15T04:00:00Z'), precision: 'day' as const }],
})

test.each(stages)('F1: %s stands in exactly one step of every figure', (stage) => {
  const project = [standingAt(stage)]
  const counting = (count: (group: (typeof ladderGroups)[number]) => number) =>
    ladderGroups.filter((group) => count(group) === 1)
  expect(counting((group) => stockOn(project, group, '2021-01-31'))).toEqual([groupOf(stage)])
  // Whoever arrives anywhere in the park has landed too.
  expect(new Set(counting((group) => flowInto(project, group, period)))).toEqual(
    new Set([groupOf(stage), ...(isLanded(stage) ? ['landed'] : [])]),
  )
  const books = [
    groupOf(stage) === 'lead' ? 1 : 0,
    inTalkEnterprises(project, '2021-01-31'),
    signedNotLanded(project, '2021-01-31'),
    landedAsOf(project, '2021-01-31'),
  ]
  expect(books.filter((n) => n === 1)).toHaveLength(1)
  expect(isBeforeSigning(stage)).toBe(books[0] === 1 || books[1] === 1)
})

test('F1: every group has its figures, its place on the map, its words and its hue', () => {
  const css = readFileSync('app/ui/css/marks.css', 'utf8')
  for (const group of ladderGroups) {
    expect(figureNames).toContain(stockName(group))
    expect(figureNames).toContain(flowName(group))
    expect(mapGroups).toContain(group)
    expect(css).toContain(`z-stage-${group}`)
  }
})

const sources = import.meta.glob<string>('../../../app/**/*.{ts,tsx,css}', {
  ...{ query: '?raw', import: 'default', eager: true },
})

test('F1: no screen counts the steps by itself', () => {
  const counting = Object.entries(sources)
    .filter(([file]) => !file.includes('/specimens/'))
    .filter(([, text]) => /\/9\b(?![\d/.-])|repeat\(9,/.test(text))
  expect(counting.map(([file]) => file)).toEqual([])
})

// Words that mean other things too, as groups, verbs or records.
const common = ['lead', 'contact', 'review', 'signed', 'started']

test('F1: no query and no page names stages by itself', () => {
  const names = stages.filter((stage) => !common.includes(stage))
  const naming = Object.entries(sources).flatMap(([file, text]) =>
    /\/projects\/(.*\/)?stages\.ts$/.test(file)
      ? []
      : names.filter((name) => text.includes(`'${name}'`)).map((name) => `${file}: ${name}`),
  )
  expect(naming).toEqual([])
})
