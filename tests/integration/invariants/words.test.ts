import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Name } from '#tests/support/office-people.ts'
import { figure, isRelease, size } from '#tests/support/release.ts'
import { loadedData } from '#tests/support/streamed.ts'
import { mismatches, type OpenOffice, openOffice } from '../matrix/asking.ts'
import { routeTable } from '../matrix/routes.ts'

let office: OpenOffice
beforeAll(async () => {
  office = await openOffice()
}, 120_000)
afterAll(() => office?.app.stop())

const readers: readonly Name[] = isRelease
  ? ['leader', 'receiver', 'system', 'security', 'audit']
  : ['leader', 'system']
/** One of each page; its parameters and the figures drawn alike bring no words of their own. */
const addresses = Object.values(routeTable)
  .flatMap(({ asks }) => asks.slice(0, size(1, 3)))
  .filter((one) => !/^\/(?:files|api|pick|kit|search)\b|\?q=/.test(one))
const cells = addresses.flatMap((address) => readers.map((reader) => ({ address, reader })))

/** Every text of a page: between its tags, and what stands in a field or is read out. */
function textsOf(html: string) {
  const drawn = html.replace(/<(script|style|template)\b[\s\S]*?<\/\1>/g, '').replaceAll('<!-- -->', '')
  const between = [...drawn.matchAll(/>([^<]+)</g)].map(([, text]) => text!)
  const read = [...drawn.matchAll(/ (?:aria-label|title|placeholder|alt)="([^"]+)"/g)].map(
    ([, text]) => text!,
  )
  return [...between, ...read]
}

/** A page in this language, its texts and what its data say: names are said as they are. */
async function read(reader: Name, address: string, locale: 'zh-CN' | 'en') {
  const { cookie, token } = office.people[reader]
  const keys = { cookie: `${cookie}; locale=${locale}`, token }
  const answer = await office.app.ask(keys, 'GET', office.at(address))
  const html = await answer.text()
  if (!html.includes('streamController.enqueue')) return { texts: [], names: '' }
  const data = await loadedData('page', html)
  return { texts: textsOf(html), names: `${JSON.stringify(data)} 中文 English ${decodeURI(address)}` }
}

const english = /[A-Za-z][a-z]+(?: [a-z]+){3,}/
let texts = 0

test('no Chinese sign stands on an English page but in a name, and no English sentence on a Chinese one', async () => {
  const wrong = await mismatches(cells, async ({ address, reader }) => {
    const [en, zh] = [await read(reader, address, 'en'), await read(reader, address, 'zh-CN')]
    texts += en.texts.length + zh.texts.length
    const signs = en.texts.filter((text) =>
      [...text.matchAll(/[\p{Script=Han}，。；：？！、「」（）]+/gu)].some(
        ([run]) => !en.names.includes(run),
      ),
    )
    const sentences = zh.texts.filter((text) => {
      const said = english.exec(text)?.[0]
      return said && !zh.names.includes(said)
    })
    return [...new Set([...signs, ...sentences])].map((text) => `${address}: ${text.slice(0, 120)}`)
  })
  expect([...new Set(wrong)].slice(0, 40)).toEqual([])
  expect(texts).toBeGreaterThan(8_000)
  figure(`${cells.length * 2} pages in two languages, ${texts} texts`)
}, 240_000)
