import { describe, expect, test } from 'vitest'
import configured from '#tests/e2e/playwright.config.ts'

const sources = import.meta.glob<string>(
  ['../../{integration,unit,e2e,crash,support}/**/*.ts', '../../*.ts', '!./no-seconds.test.ts'],
  { query: '?raw', import: 'default', eager: true },
)
/** Whatever waits may wait this long, ms, before it gives up. */
const patience = 30_000

/** `file: line` of every match that `isFault` finds. */
const found = (pattern: RegExp, isFault: (match: RegExpMatchArray, before: string) => boolean) =>
  Object.entries(sources).flatMap(([file, text]) =>
    [...text.matchAll(pattern)]
      .filter((match) => isFault(match, text.slice(0, match.index)))
      .map((match) => `${file}:${text.slice(0, match.index).split('\n').length} ${match[0].trim()}`),
  )
const ms = (text: string) => Number(text.replaceAll('_', ''))

describe('F4: no test depends on the machine’s speed:', () => {
  test('F4: nothing that is waited for is given up within half a minute', () => {
    // Closing a connection is no expectation; inside `toPass` a short try is made again.
    const short = found(
      /^.*\b(?:timeout: ?|[tT]imeout\()(?<ms>[\d_]+).*$/gm,
      ({ 0: line, groups }, before) =>
        ms(groups!.ms!) < patience &&
        !/\bend\(|waitForTimeout|connect_timeout|AbortSignal/.test(line) &&
        !/expect\(async \(\) => \{[^}]*$/.test(before),
    )
    expect(short).toEqual([])
  })

  test('F4: the browser’s own patience is as long', () => {
    const { timeout, expect: asserts, use } = configured
    for (const limit of [timeout, asserts?.timeout, use?.actionTimeout, use?.navigationTimeout])
      expect(limit).toBeGreaterThanOrEqual(patience)
  })

  test('F4: a span that was measured is expected to be short by the release checks alone', () => {
    const timed = found(
      /^.*expect\([^)]*\b(?:ms|longest|median|p50|p95|elapsed|took|spans)\b[^)]*\)\.toBeLess.*$/gm,
      ({ 0: line }, before) => !`${before.split(/\b(?:test|it)\(/).at(-1)}${line}`.includes('isRelease'),
    )
    expect(timed).toEqual([])
  })

  test('F4: no page is given a fixed pause before something is expected of it', () => {
    // Where it ends a session or a network, a pause only lets the sending begin; in a loop it is a step of patience.
    const pauses = found(
      /^.*waitForTimeout\(.*$/gm,
      (_, before) => !/for \([^\n]*(?:\n[^\n]*){0,6}$/.test(before),
    )
    expect(pauses.filter((one) => !one.includes('/drafts.spec.ts'))).toEqual([])
  })
})
