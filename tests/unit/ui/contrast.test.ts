import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync('app/ui/tokens.css', 'utf8')
const [calm, asked] = css.split('@media screen and (prefers-contrast: more) {')
const tokens = (block: string) =>
  Object.fromEntries(
    [...block.matchAll(/--z-([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name!, hex!]),
  )
const theme = (of: string, selector: string) =>
  tokens(of.match(new RegExp(`${selector}[^{]*\\{([^}]*)\\}`))?.[1] ?? '')
const light = tokens(calm!.slice(0, calm!.indexOf('@media screen')))
const dark = { ...light, ...theme(calm!, '\\[data-theme="dark"\\]') }

function luminance(hex: string) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
const ratio = (one: string, other: string) => {
  const [a, b] = [luminance(one), luminance(other)].sort((x, y) => y - x)
  return (a! + 0.05) / (b! + 0.05)
}

test.each([
  ['light', { ...light, ...theme(asked!, ':root') }],
  ['dark', { ...dark, ...theme(asked!, '\\[data-theme="dark"\\]') }],
  [
    'system in the dark',
    { ...dark, ...theme(asked!.slice(asked!.indexOf('dark)')), '\\[data-theme="system"\\]') },
  ],
])('E20: who asks for more contrast gets it in the %s theme: text 7 : 1, every edge 3 : 1', (_, colours) => {
  for (const text of ['ink', 'secondary', 'muted'])
    for (const ground of ['page', 'panel', 'hover'])
      expect(ratio(colours[text]!, colours[ground]!)).toBeGreaterThanOrEqual(7)
  for (const edge of ['edge', 'hairline'])
    expect(ratio(colours[edge]!, colours.panel!)).toBeGreaterThanOrEqual(3)
})

test('E20: a selected row wears no alarm: red is its edge alone, in the table, in the list and in both themes', () => {
  const lists = ['table', 'rows'].map((name) => readFileSync(`app/ui/css/${name}.css`, 'utf8')).join('\n')
  const chosen = [...lists.matchAll(/[^}]*\.z-on[^{]*\{[^}]*\}/g)].map(([rule]) => rule)
  expect(chosen.length).toBeGreaterThanOrEqual(3)
  for (const rule of chosen) expect(rule).not.toContain('red-tint')
})
