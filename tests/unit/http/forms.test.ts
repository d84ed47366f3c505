import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { listOf, optionalText, text } from '#app/domain/forms.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { nested, readForm, readId, readSearch } from '#app/http/read.server.ts'

const Visit = z.strictObject({
  title: text(10),
  note: optionalText(20),
  topics: listOf(text(5)),
  people: listOf(z.strictObject({ name: text(5) })),
})

const asked = (body: string | FormData, type = 'application/x-www-form-urlencoded') =>
  new Request('http://localhost/visits', {
    method: 'POST',
    body,
    headers: typeof body === 'string' ? { 'Content-Type': type } : {},
  })

const refusalOf = (work: Promise<unknown>): Promise<Refusal> =>
  work.then(
    () => Promise.reject(new Error('It was not refused.')),
    (error) => error,
  )

describe('a form', () => {
  test('reads dotted names as objects, numbers as lists, repeated names as lists', async () => {
    const body = 'title=A&topics=x&topics=y&people.1.name=Li&people.0.name=Wu'
    expect(await readForm(asked(body), Visit)).toEqual({
      title: 'A',
      topics: ['x', 'y'],
      people: [{ name: 'Wu' }, { name: 'Li' }],
    })
  })

  test('says which fields are wrong, each by its code', async () => {
    const refusal = await refusalOf(readForm(asked('title=&people.0.name=abcdefg&oops=1'), Visit))
    expect(refusal).toMatchObject({
      status: 422,
      code: 'form.invalid',
      fields: { title: 'required', 'people.0.name': 'tooLong', oops: 'unknownField' },
    })
  })

  test('never touches a prototype', async () => {
    const pairs: [string, string][] = [
      ['__proto__.polluted', 'yes'],
      ['constructor.prototype.polluted', 'yes'],
      ['people.__proto__.polluted', 'yes'],
    ]
    const read = nested(pairs)
    expect(({} as { polluted?: string }).polluted).toBeUndefined()
    expect(Object.keys(read)).toContain('__proto__')
    const refusal = await refusalOf(readForm(asked('title=A&__proto__.polluted=yes'), Visit))
    expect(refusal.fields).toMatchObject({ __proto__: 'unknownField' })
  })

  test('takes values that clash with each other as they come, without failing', () => {
    expect(
      nested([
        ['a', '1'],
        ['a.b', '2'],
      ]),
    ).toEqual({ a: { b: '2' } })
    expect(
      nested([
        ['a.b', '1'],
        ['a', '2'],
      ]),
    ).toEqual({ a: [{ b: '1' }, '2'] })
    expect(
      nested([
        ['', '1'],
        ['.', '2'],
      ]),
    ).toBeTruthy()
  })

  test('of more than two thousand fields is too large', () => {
    const pairs = Array.from({ length: 2_001 }, (_, at) => [`a${at}`, ''] as [string, string])
    expect(() => nested(pairs)).toThrow(Refusal)
  })

  test('keeps files under their field’s name and drops empty ones', async () => {
    const form = new FormData()
    form.append('title', 'A')
    form.append('photos', new File(['jpg'], "it's.jpg", { type: 'image/jpeg' }))
    form.append('photos', new File([], '', { type: 'application/octet-stream' }))
    const { photos } = await readForm(asked(form), z.object({ photos: z.any() }))
    expect(photos).toMatchObject({ name: "it's.jpg", type: 'image/jpeg', size: 3 })
  })

  test('refuses files over forty megabytes as too large', async () => {
    const form = new FormData()
    form.append('photos', new File([new Uint8Array(40 * 1024 * 1024 + 1)], 'big.jpg'))
    expect((await refusalOf(readForm(asked(form), z.any()))).status).toBe(413)
  })

  test('refuses more than forty files', async () => {
    const form = new FormData()
    for (let at = 0; at < 41; at += 1) form.append('photos', new File(['x'], `${at}.jpg`))
    expect((await refusalOf(readForm(asked(form), z.any()))).status).toBe(413)
  })

  for (const type of [
    'text/plain',
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
  ])
    test(`sent as ${type} is not understood`, async () => {
      expect((await refusalOf(readForm(asked('{"title":"A"}', type), Visit))).status).toBe(400)
    })
})

describe('an address', () => {
  const Filter = z.object({ q: z.string().max(5).catch(''), page: z.coerce.number().int().min(1).catch(1) })
  test('falls back where it cannot be read', () => {
    expect(readSearch(new URL('http://x/?q=abcdefgh&page=-1&other=1'), Filter)).toEqual({ q: '', page: 1 })
  })
  test('names a record by its id, or none at all', () => {
    const id = '0190a0a0-0000-7000-8000-000000000000'
    expect(readId(id)).toBe(id)
    for (const bad of [undefined, '', 'abc', `${id}0`, '1; drop table', '\0'])
      expect(() => readId(bad)).toThrow(expect.objectContaining({ status: 404 }))
  })
})
