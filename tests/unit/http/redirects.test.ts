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
  ]
  for (const to of theirs) test(`${JSON.stringify(to)} → home`, () => expect(ownPath(to)).toBe('/'))

  test('nothing asked for → home', () => {
    expect(ownPath(undefined)).toBe('/')
    expect(ownPath(null, '/me')).toBe('/me')
  })
})
