import type { Verb } from '#app/domain/verb.ts'
import { doneSentence } from './done-words.ts'
import { readLocale } from './locale.ts'
import { verbs } from './registry.server.ts'
import { doneWord } from './wording.ts'

/** What the page says of something done, and the call that takes it back where there is one. */
export type Said = { message: string; undo?: { verb: string; input: { id: string; version: number } } }

const names = new Map(Object.entries(verbs).map(([name, verb]) => [verb, name]))

/** In the reader's words: that `verb` was done on `input`, and how it is taken back, at the version it left. */
export function saidOf(verb: Verb, input: unknown, answer: unknown, request: Request): Said | undefined {
  const locale = readLocale(request)
  const done = doneWord(names.get(verb) ?? '', locale)
  if (!done) return undefined
  const message = doneSentence(done, answer, locale)
  const sent = input as { id?: unknown; version?: unknown }
  const left = (answer as { version?: unknown } | null)?.version
  const version = typeof left === 'number' ? left : typeof sent.version === 'number' ? sent.version + 1 : 0
  const { undo } = verb
  return undo && typeof sent.id === 'string' && version
    ? { message, undo: { verb: undo, input: { id: sent.id, version } } }
    : { message }
}
