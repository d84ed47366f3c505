import { id, listOf, oneOf, optionalId, optionalText, optionalWhole, wanYuan } from '#app/domain/forms.ts'
import { projectFacts, projectRules } from '#app/domain/projects/forms.ts'
import { amountKinds } from '#app/domain/projects/parts/amount.ts'
import { sequences } from '#app/domain/projects/stages/ladder.ts'
import { type Stage, stages, type Template, templates } from '#app/domain/projects/stages/stages.ts'
import { broken } from '#app/domain/record.ts'
import type { PlanFault, PlanFaultCode } from '../../imports.ts'
import type { Desk, Found } from '../desk.ts'
import { planFault, type Row } from '../draft.ts'
import { related } from '../relations.ts'
import { validated } from '../validated.ts'
import type { Amount, Said, ToldProject } from './project-drafts.ts'
import { wayOf } from './way.ts'

const shape = {
  ...projectFacts,
  template: oneOf(templates),
  teamId: optionalId(),
  ownerId: optionalId(),
  collaboratorIds: listOf(id(), 20),
}
const winnerShape = { rivalCityCode: optionalText(6), rivalName: optionalText(60) }
const amountShape = { amount: wanYuan(), year: optionalWhole(2000, 2100) }

type Given = Said & { template?: Template; collaboratorIds?: string[] }
type Read = { row: Row; name: string; faults: PlanFault[]; told: ToldProject | null }

/** What a row says of a project of the past, or what is wrong with it. */
export function readProject(row: Row, found: ReadonlyMap<string, Found>, desk: Desk): Read {
  const { ids, faults, names } = related(row.lookups, found)
  const firstIds = Object.fromEntries(Object.entries(ids).map(([field, [id]]) => [field, id]))
  const { enterpriseId, ...referrers } = firstIds
  const read = validated({ ...row.values, ...referrers }, shape)
  const { template: givenTemplate, collaboratorIds = [], ...said } = read.values as Given
  const template = givenTemplate ?? templateOf(row)
  const summed = amountsOf(row)
  const name = said.title ?? names[0] ?? ''
  const lacking = [
    ...(said.title || read.faults.some(({ at }) => at === 'title') ? [] : [planFault('required', 'title')]),
    ...(row.lookups.enterpriseId || template === 'key_build' ? [] : [planFault('required', 'enterpriseId')]),
    ...Object.entries(broken(projectRules, said)).map(([at, code]) => planFault(code as PlanFaultCode, at)),
  ]
  const way = wayOf(row, template, desk.today)
  const stands = row.parts.find(({ part }) => part === 'standing')?.values ?? {}
  const winner = validated(stands, winnerShape, 'standing')
  const all = [...faults, ...read.faults, ...winner.faults, ...summed.faults, ...lacking, ...way.faults]
  if (all.length > 0) return { row, name, faults: all, told: null }
  const history = row.parts.find(({ part }) => part === 'history')?.values
  const authorId = (history?.author as string | undefined) ?? null
  const told = {
    row,
    said: said.confidential ? withRemark(said, row) : said,
    isKey: row.parts.some(({ part, values }) => part === 'standing' && values.isKey === true),
    template,
    enterpriseId: enterpriseId ?? null,
    moves: way.moves,
    amounts: summed.amounts,
    collaboratorIds,
    winner: {
      cityCode: (winner.values.rivalCityCode as string | undefined) ?? null,
      name: (winner.values.rivalName as string | undefined) ?? null,
    },
    author: { id: authorId, name: authorId ? (desk.names.get(authorId) ?? null) : null },
  }
  return { row, name, faults: [], told }
}

/** A remark on a confidential project stays with it. */
function withRemark(said: Said, row: Row): Said {
  const remark = row.parts.find(({ part }) => part === 'note')?.values.text
  const need = [said.need, typeof remark === 'string' ? remark : ''].filter(Boolean).join('\n').slice(0, 2000)
  return need ? { ...said, need } : said
}

/** Where the kind is not said: a stage that lies on one way alone tells it, else it leases. */
function templateOf({ parts }: Row): Template {
  const named = parts.flatMap(({ part, values }) => (part === 'standing' ? [values.stage] : [part]))
  const isBuilt = stages.some(
    (stage: Stage) =>
      named.includes(stage) && !sequences.lease_in.includes(stage) && sequences.land_build.includes(stage),
  )
  return isBuilt ? 'land_build' : 'lease_in'
}

function amountsOf(row: Row): { amounts: Amount[]; faults: PlanFault[] } {
  const faults: PlanFault[] = []
  const amounts = row.parts.flatMap(({ part, values }): Amount[] => {
    if (!(amountKinds as readonly string[]).includes(part) || values.amount === undefined) return []
    const read = validated(values, amountShape, part)
    faults.push(...read.faults)
    const recordedOn = row.parts.find((one) => one.part === 'history')?.values.recordedOn as
      | string
      | undefined
    const year =
      (read.values.year as number | undefined) ?? (recordedOn ? Number(recordedOn.slice(0, 4)) : null)
    if (part === 'in_year' && year === null) faults.push(planFault('required', 'in_year.year'))
    return [{ kind: part, amount: read.values.amount as number, year: part === 'in_year' ? year : null }]
  })
  return { amounts, faults }
}
