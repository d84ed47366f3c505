import { describe, expect, test } from 'vitest'

type Module = Record<string, unknown>
const modules = import.meta.glob<Module>('../../../app/**/*messages.ts', { eager: true })

type Said = { file: string; path: string; text: string }

/** Every text of a table of messages, functions by what is written in them. */
function textsIn(file: string, value: unknown, path: string): Said[] {
  if (typeof value === 'string') return [{ file, path, text: value }]
  if (typeof value === 'function') return [{ file, path, text: unescaped(String(value)) }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => textsIn(file, one, `${path}.${key}`))
}

const unescaped = (source: string) =>
  source.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const tables = Object.entries(modules).flatMap(([file, module]) =>
  Object.entries(module)
    .filter(([, table]) => typeof table === 'object' && table !== null && 'zh-CN' in table)
    .map(([name, table]) => ({
      file: `${file.replace(/^[./]*app\//, '')} ${name}`,
      table: table as { 'zh-CN': unknown; en: unknown },
    })),
)
const english = tables.flatMap(({ file, table }) => textsIn(file, table.en, ''))
const chinese = tables.flatMap(({ file, table }) => textsIn(file, table['zh-CN'], ''))

const han = /\p{Script=Han}|[，。；：？！、「」（）]/u
/** Four words of plain English in a row; names, codes and code itself are none. */
const sentence = /(?<![\w.'"`$({-])[A-Za-z][a-z]+(?: [a-z]+){3,}/
/** What is said in the other language on purpose: the languages' own names, and examples of what to type. */
const meant = /^(中文|English)$/

const show = ({ file, path, text }: Said) => `${file}${path}: ${text}`
const faults = (said: Said[], pattern: RegExp) =>
  said.filter(({ text }) => pattern.test(text) && !meant.test(text)).map(show)

describe('each language is itself', () => {
  test('there is much to read', () => {
    expect(Math.min(english.length, chinese.length)).toBeGreaterThan(1_000)
    expect(english.length).toBe(chinese.length)
  })

  test('no Chinese sign stands in an English text', () => expect(faults(english, han)).toEqual([]))

  test('no English sentence stands in a Chinese text', () =>
    expect(
      faults(
        chinese.filter(({ text }) => !/=>|\bfunction\b/.test(text)),
        sentence,
      ),
    ).toEqual([]))

  test('a Chinese text has Chinese in it, unless both languages say the same', () => {
    const same = new Set(english.map(({ file, path, text }) => `${file}${path}${text}`))
    const plain = chinese.filter(
      ({ file, path, text }) =>
        /[A-Za-z]{3}/.test(text) && !han.test(text) && !same.has(`${file}${path}${text}`),
    )
    expect(
      plain.filter(({ text }) => / [a-z]+ /.test(text) && !/=>|\bfunction\b/.test(text)).map(show),
    ).toEqual([])
  })

  test('the check sees a fault', () => {
    expect(faults([{ file: 'x', path: '', text: 'Saved，ok' }], han)).toHaveLength(1)
    expect(faults([{ file: 'x', path: '', text: '请 try it again later' }], sentence)).toHaveLength(1)
    expect(faults([{ file: 'x', path: '', text: '导出 CSV，用 Excel 打开' }], sentence)).toEqual([])
  })
})
