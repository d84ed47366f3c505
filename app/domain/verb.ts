import type { z } from 'zod'
import type { Role } from './actor.ts'
import { strictly } from './asking.ts'
import type { Context } from './context.ts'

/**
 * One row of the registry: something a person may do, through a form action or the API alike.
 * `summary` says in one English line what it does for the office; `answer` describes what `run` gives back.
 * `roles` says who may ever try; the mutation itself asks about the record.
 * `api` is the method and path below /api/v1, `:id` filled into `input.id`.
 */
export type Verb<S extends z.ZodType = z.ZodType, O = unknown> = {
  summary: string
  roles: readonly Role[]
  /** About one's own account: open as well to an account that has no role yet. */
  own?: boolean
  api: `${'POST' | 'PATCH' | 'DELETE'} /${string}` | null
  /** The verb that takes it back, with the record's id and the version this one left. */
  undo?: string
  /** The signed-in browser may call it by itself, at /do/<verb>; `offline` also later, from what it kept without a network. */
  browser?: boolean
  offline?: boolean
  input: S
  answer: z.ZodType
  run: (ctx: Context, input: z.output<S>) => Promise<O>
  /** In place of `run` where what was sent takes long to make ready: that comes first, the transaction after it. */
  prepare?(input: z.output<S>): Promise<(ctx: Context) => Promise<O>>
}

/** One row of the reading registry: a list, a record or a figure that the API answers. */
export type Read<S extends z.ZodType = z.ZodType, O = unknown> = {
  summary: string
  roles: readonly Role[]
  api: `GET /${string}`
  input: S
  answer: z.ZodType
  run: (ctx: Context, input: z.output<S>) => Promise<O>
}

/** Keeps each row's own types while checking its shape: what `run` gives back is what `answer` says. */
export const verb = <S extends z.ZodType, A extends z.ZodType, O extends z.output<A>>(
  row: Verb<S, O> & { answer: A },
) => row
export const read = <S extends z.ZodType, A extends z.ZodType, O extends z.output<A>>(
  row: Read<S, O> & { answer: A },
) => ({ ...row, input: strictly(row.input) })
