import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, expect, test } from 'vitest'
import { exportKinds } from '#app/domain/exports/kinds.ts'
import { makeExport } from '#app/domain/sheets/taking.server.ts'
import { exports } from '#db/schema/exports.ts'
import { seedId } from '#db/seed/ids.ts'
import { startApp, type TestApp } from '#tests/support/app.ts'
import { testNow } from '#tests/support/builders.ts'
import { askFor, bytesOf, fileAt } from '#tests/support/exporting.ts'
import { figure, isRelease } from '#tests/support/release.ts'

let app: TestApp | undefined
const folder = mkdtempSync(join(tmpdir(), 'zhigu-office-'))
afterAll(async () => {
  await app?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Quoted text, numbers as they are, no formulas, every sheet in a file of its own. */
const asCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1'

test('[exports] every export opens, in an office program as well, and its cells are those that were written', async () => {
  app = await startApp()
  let cells = 0
  for (const kind of exportKinds) {
    const bytes = await bytesOf(await taken(app, kind))
    const { sheets } = await readXlsx(bytes)
    expect(sheets.length, kind).toBeGreaterThan(1)
    // An office suite is asked for at release size only.
    if (!isRelease) continue
    const opened = openedByOffice(kind, bytes)
    for (const { name, rows } of sheets) {
      const read = opened(name)
      const wrong = rows.flatMap((row, at) =>
        row.flatMap((cell, column) => {
          cells += 1
          const [held, seen] = [textOf(cell), read[at]?.[column] ?? '']
          const same = held === seen || (seen !== '' && Number(held) === Number(seen))
          return same ? [] : [`${kind} ${name} ${at} ${column}: ${seen} for ${held}`]
        }),
      )
      expect(wrong.slice(0, 10)).toEqual([])
    }
  }
  if (isRelease) figure(`[exports] ${exportKinds.length} exports opened in LibreOffice, ${cells} cells equal`)
})

/** Converts a workbook with LibreOffice; answers the cells of each sheet as it shows them. */
function openedByOffice(kind: string, bytes: Uint8Array) {
  writeFileSync(join(folder, `${kind}.xlsx`), bytes)
  const given = ['--headless', '--convert-to', asCsv, '--outdir', folder, `${kind}.xlsx`]
  const { status, stderr } = spawnSync('soffice', given, { cwd: folder, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  return (sheet: string) => cellsOf(readFileSync(join(folder, `${kind}-${sheet}.csv`), 'utf8'))
}

/** The file of this kind as a leader takes it, agreed to where that is asked for. */
async function taken(app: TestApp, kind: string) {
  const filter: Record<string, string> = kind === 'firm' ? { enterprise: seedId('F19') } : {}
  const { id, to, answer } = await askFor(app, 'leader', kind, { format: 'xlsx', filter })
  if (to?.endsWith('/file')) return fileAt(app, 'leader', to)
  expect(to, `${kind} ${await answer.text()}`).toBe('/exports')
  await app.connection.db.update(exports).set({ state: 'approved' }).where(eq(exports.id, id))
  await makeExport(app.connection.db, () => testNow, id)
  return fileAt(app, 'leader', `/exports/${id}/file`)
}

const textOf = (cell: unknown) =>
  cell === null || cell === undefined
    ? ''
    : cell instanceof Date
      ? cell.toISOString().slice(0, 10)
      : String(cell)

/** Cells of a CSV with quoted texts, which may run over lines. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  return rows
}
