import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownPath } from '#app/http/redirects.server.ts'

describe('after signing in one goes only to a page of ours', () => {
  const ours: [string, string][] = [
    ['/visits', '/visits'],
    ['/visits?stage=signed&q=%E4%BA%91', '/visits?stage=signed&q=%E4%BA%91'],
    ['/visits#here', '/visits'],
    ['/a/../b', '/b'],
  ]
  for (const [to, path] of ours) test(`${to} → ${path}`, () => expect(ownPath(to)).toBe(path))

  const theirs = [
    ...[
      '//evil.example',
      '/\\evil.example',
      '\\/evil.example',
      'https://evil.example',
      'javascript:alert(1)',
    ],
    ...['/\t/evil.example', '/\n/evil.example', '/\u0000', '', 'visits', ' /visits', '/a\\b', '/\u0085/x'],
    ...['/.//evil.example', '/a/..//evil.example', '/%2e//evil.example'],
  ]
  for (const to of theirs) test(`${JSON.stringify(to)} → home`, () => expect(ownPath(to)).toBe('/'))

  test('nothing asked for → home', () => {
    expect(ownPath(undefined)).toBe('/')
    expect(ownPath(null, '/me')).toBe('/me')
  })

  test('whatever was asked for, a browser stays with us, and asking for the answer again changes nothing', () => {
    const part = fc.oneof(
      fc.constantFrom('/', '//', '\\', '.', '..', '%2e', '%2f', '@', ':', '?', '#', 'evil.example', '\t'),
      fc.string({ maxLength: 3, unit: 'binary' }),
    )
    const to = fc.array(part, { maxLength: 8 }).map((parts) => `/${parts.join('')}`)
    fc.assert(
      fc.property(to, (to) => {
        const path = ownPath(to)
        expect(new URL(path, 'https://park.example').origin).toBe('https://park.example')
        expect(path).toMatch(/^\/(?!\/)/)
        expect(ownPath(path)).toBe(path)
      }),
      { numRuns: 3_000 },
    )
  })
})
