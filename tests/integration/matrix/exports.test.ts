import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ListKind, listKinds } from '#app/domain/exports/kinds.ts'
import { bytesOf, linesOf } from '#tests/support/exporting.ts'
import type { Name } from '#tests/support/office-people.ts'
import { type ProjectName, planned } from '#tests/support/office-projects.ts'
import { type OpenOffice, openOffice } from './asking.ts'
import { levelOf, levels, type RecordName } from './levels.ts'

const askers: Name[] = [
  'owner',
  'stranger',
  'teamLead',
  'primary',
  'otherCadre',
  'receiver',
  'otherIntake',
  'follower',
  'leader',
]
/** Numbers that stand in records and are shown to nobody who has not asked for them. */
const unmasked = /1(?:39|37|36|35|34|33|32)06517\d{3}|1370651\d{4}|taozhixing@luting/

let office: OpenOffice
const found = new Set<string>()
beforeAll(async () => {
  office = await openOffice()
}, 120_000)
afterAll(() => office?.app.stop())

const pageOf: Partial<Record<ListKind, string>> = {
  ...Object.fromEntries(listKinds.map((kind) => [kind, `/${kind}`])),
  projects: '/projects?view=list',
  contacts: undefined,
}

async function taken(asker: Name, kind: ListKind) {
  const body = { id: uuidv7(), kind, format: 'csv', purpose: '核对' }
  const answer = await office.app.ask(office.people[asker], 'POST', '/exports/ask', { body })
  const to = answer.headers.get('Location')
  if (!to) return { status: answer.status, cells: [] }
  const file = await office.app.ask(office.people[asker], 'GET', to)
  const lines = linesOf(await bytesOf(file))
  return { status: file.status, cells: lines.slice(1, lines.indexOf('')).flatMap(cellsIn) }
}

const cellsIn = (line: string) =>
  [...line.matchAll(/"((?:[^"]|"")*)"|([^,]+)/g)].map(([, quoted, bare]) =>
    (quoted ?? bare ?? '').replaceAll('""', '"').replace(/^'/, ''),
  )

/** What of a cell stands on the page as it is: neither days and counts, which the page words, nor marks between words. */
const wordsIn = (cell: string) =>
  cell
    .replaceAll('（示例）', '')
    .split(/[、，\n]| · /)
    .map((word) => word.trim())
    .filter((word) => word.length > 1 && !/^[\d\s:/.-]+/.test(word))

const plain = (html: string) =>
  html
    .replaceAll('<!-- -->', '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")

test.each(listKinds)(
  'a file of %s tells nobody what its page would not show her',
  async (kind) => {
    const wrong: string[] = []
    for (const asker of askers) {
      const { status, cells } = await taken(asker, kind)
      const page = pageOf[kind]
      if (status !== 200) {
        const shown = page ? (await office.ask(asker, 'page', page)).status : 403
        if (shown === 200 && status !== 409) wrong.push(`${asker}: ${status} where the page is shown`)
        continue
      }
      const text = cells.join('\n')
      if (unmasked.test(text)) wrong.push(`${asker}: a number unmasked`)
      for (const [, record = '', field] of text.matchAll(/密语·(\w+)·(\w+)/g))
        if (record in levels && levelOf(asker, record as RecordName) === 'full')
          found.add(`${kind} ${record}`)
        else wrong.push(`${asker}: ${record} ${field}`)
      for (const [project, fen] of Object.entries(planned))
        if (cells.includes(String(fen / 1_000_000)) && levelOf(asker, project as ProjectName) !== 'full')
          wrong.push(`${asker}: amount of ${project}`)
      if (!page) continue
      const html = (await office.ask(asker, 'page', page)).text
      const shown = plain(html) + html
      for (const word of new Set(cells.flatMap(wordsIn)))
        if (!shown.includes(word)) wrong.push(`${asker}: 「${word}」 is not on the page`)
    }
    expect(wrong.slice(0, 20)).toEqual([])
  },
  120_000,
)

test('and whoever may read a canary found it in a file', () => {
  const words = [...found].map((one) => one.split(' ')[0])
  expect([...new Set(words)].sort()).toEqual(expect.arrayContaining(['projects', 'tickets', 'visits']))
})
