import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Words of our messages that are also names and notes in the demo's data. */
const alsoData = [
  '园区领导',
  '方知夏',
  '林晓棠',
  '松间链信',
  '受理',
  '签收',
  '系统管理员',
  '安全管理员',
  '审计管理员',
]
const chinese = /\p{Script=Han}/u

/** Adds up, from the first paint on, how far things jumped without anybody having touched them. */
export const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const seen = window as unknown as { shifted: number }
    seen.shifted = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
        if (!entry.hadRecentInput) seen.shifted += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })

/** How far things jumped so far, when it is too far. */
export async function jumpFaults(page: Page) {
  const shifted = await page.evaluate(() => (window as unknown as { shifted: number }).shifted)
  return shifted >= 0.05 ? [`jumps: ${shifted.toFixed(3)}`] : []
}

/** Turns the page to a theme as the switch does, without the way there. */
export const setTheme = (page: Page, theme: 'light' | 'dark') =>
  page.evaluate((theme) => {
    const calm = new CSSStyleSheet()
    calm.replaceSync('*, ::before, ::after { transition: none !important }')
    document.adoptedStyleSheets = [calm]
    document.documentElement.dataset.theme = theme
    document.documentElement.dataset.mantineColorScheme = theme
  }, theme)

/** What a theme can change of what axe looks at. */
const coloured = { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] }

/** What axe finds in the one theme, and then in the other of what a theme can change. */
export async function axeFaults(page: Page, themes: readonly ['light' | 'dark', 'light' | 'dark']) {
  const faults: string[] = []
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  for (const theme of themes) {
    await setTheme(page, theme)
    const runOnly = theme === themes[0] ? { type: 'tag' as const, values: tags } : coloured
    const found = await page.evaluate(async (runOnly) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
      const { violations } = await axe.run(document, {
        ...{ runOnly, resultTypes: ['violations'], preload: false },
        // Who speaks to the page says what is seen.
        rules: { 'label-content-name-mismatch': { enabled: runOnly.type === 'tag' } },
      })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)}`),
      )
    }, runOnly)
    faults.push(...found.map((fault) => `axe ${theme} ${page.viewportSize()?.width} ${fault}`))
  }
  await setTheme(page, themes[0])
  return faults
}

/** What a person would trip over: sideways scroll, cut-off words, small targets, jumps, codes, the wrong language. */
export async function sightFaults(page: Page, { phone, locale }: { phone: boolean; locale: 'zh-CN' | 'en' }) {
  const found = await page.evaluate(
    ({ phone }) => {
      const faults: string[] = []
      const nameOf = (element: Element) =>
        `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${(element.textContent ?? '').trim().slice(0, 50)}`
      const isSeen = (element: Element) => {
        const { width, height } = element.getBoundingClientRect()
        return (
          width > 1 &&
          height > 1 &&
          element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        )
      }
      const wide = document.documentElement.scrollWidth - innerWidth
      if (wide > 0) faults.push(`scrolls sideways by ${wide} px`)
      for (const element of document.body.querySelectorAll('*')) {
        if (!isSeen(element) || element.closest('svg, canvas, .maplibregl-map, .mapboxgl-map, [title]'))
          continue
        const style = getComputedStyle(element)
        const isCut =
          ['hidden', 'clip'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1
        const isClamped = style.webkitLineClamp !== 'none' && element.scrollHeight > element.clientHeight + 1
        const isSelect = element.tagName === 'SELECT' || element.tagName === 'INPUT'
        if ((isCut || isClamped) && !isSelect && (element.textContent ?? '').trim())
          faults.push(`cut off without a title: ${nameOf(element)}`)
      }

      const layer = [...document.querySelectorAll('[role=dialog], [role=listbox], .z-menu-list')].find(isSeen)
      if (phone)
        for (const element of document.querySelectorAll(
          'a[href], button, select, textarea, summary, [role=button], [role=tab], input:not([type=hidden])',
        )) {
          if (!isSeen(element) && element.tagName !== 'INPUT') continue
          // Behind an open dialog or list nothing can be touched.
          if (layer && !layer.contains(element)) continue
          const target = element.matches('input') ? (element.closest('label') ?? element) : element
          if (!isSeen(target) || target.closest('.maplibregl-ctrl-attrib')) continue
          const around = target.parentElement?.textContent?.trim() ?? ''
          const inText =
            getComputedStyle(target).display === 'inline' && around !== target.textContent?.trim()
          const { width, height } = target.getBoundingClientRect()
          if (inText || (width >= 43.5 && height >= 43.5)) continue
          target.scrollIntoView({ block: 'center', inline: 'center' })
          const box = target.getBoundingClientRect()
          const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
          const isHit = (left: number, top: number) => {
            const hit = document.elementFromPoint(left, top)
            return hit !== null && (target.contains(hit) || target.closest('label')?.contains(hit) === true)
          }
          // As far as a finger may be off in this direction and still meet it.
          const reach = (across: number, down: number) => {
            let far = 0
            while (far < 44 && isHit(x + across * (far + 1), y + down * (far + 1))) far++
            return far
          }
          const reached =
            (width >= 43.5 || reach(1, 0) + reach(-1, 0) >= 43) &&
            (height >= 43.5 || reach(0, 1) + reach(0, -1) >= 42)
          if (!reached)
            faults.push(`small target ${Math.round(width)}×${Math.round(height)}: ${nameOf(target)}`)
        }

      const words: string[] = []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement!
        if (parent.closest('script, style, code, noscript, [lang="zh-CN"]:not(html)') || !isSeen(parent))
          continue
        const text = node.textContent!.trim()
        if (text) words.push(text)
      }
      for (const element of document.body.querySelectorAll('[title], [aria-label], [placeholder]')) {
        if (element.closest('[lang="zh-CN"]:not(html)')) continue
        for (const name of ['title', 'aria-label', 'placeholder'])
          if (element.hasAttribute(name)) words.push(element.getAttribute(name)!.trim())
      }
      scrollTo(0, 0)
      return { faults, words: [...new Set(words)] }
    },
    { phone },
  )
  const { sentences, codes } = await spoken
  const wrong = found.words.flatMap((word) => [
    ...(locale === 'en' && sentences.has(word) ? [`Chinese on an English page: ${word}`] : []),
    ...(/\b[a-z]+_[a-z_]+\b/.test(word) || codes.has(word) || /\[object|undefined|NaN|\bnull\b/.test(word)
      ? [`a code on the screen: ${word.slice(0, 80)}`]
      : []),
    ...(/^[a-z]+\.[a-z]+[A-Za-z]*$/.test(word) ? [`a code on the screen: ${word}`] : []),
  ])
  return [...found.faults, ...wrong]
}

/** All the Chinese sentences of our messages that say something else in English, and all codes of refusals. */
const spoken = (async () => {
  const sentences = new Set<string>()
  const codes = new Set<string>()
  const walk = (zh: unknown, en: unknown) => {
    if (typeof zh === 'string' && typeof en === 'string' && zh !== en && chinese.test(zh)) sentences.add(zh)
    else if (zh && en && typeof zh === 'object')
      for (const [key, value] of Object.entries(zh)) {
        if (/^[a-z]+\.[a-zA-Z]+$/.test(key)) codes.add(key)
        walk(value, (en as Record<string, unknown>)[key])
      }
  }
  for (const file of readdirSync('app', { recursive: true, encoding: 'utf8' }))
    if (/messages\.ts$/.test(file) && !file.includes('specimens'))
      for (const pair of Object.values(await import(join(process.cwd(), 'app', file))))
        if (pair && typeof pair === 'object' && 'en' in pair && 'zh-CN' in pair) walk(pair['zh-CN'], pair.en)
  for (const word of alsoData) sentences.delete(word)
  return { sentences, codes }
})()
