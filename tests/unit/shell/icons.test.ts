import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { entryKeys } from '#app/shell/menu.ts'

const sprite = readFileSync('app/shell/icons.svg', 'utf8')

test.each([...entryKeys, 'create', 'me', 'search', 'all'])('the menu has an icon for %s', (key) => {
  expect(sprite).toMatch(new RegExp(`<symbol id="${key}" viewBox="0 0 24 24"><path d="[^"]+"/></symbol>`))
})
