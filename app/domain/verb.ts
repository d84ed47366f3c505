import type { z } from 'zod'
import type { Role } from './actor.ts'
import type { Context } from './context.ts'

/**
 * One row of the registry: something a person may do, through a form action or the API alike.
 * `roles` says who may ever try; the mutation itself asks about the record.
 * `api` is the method and path below /api/v1, `:id` filled into `input.id`.
 */
export type Verb<S extends z.ZodType = z.ZodType, O = unknown> = {
  roles: readonly Role[]
  api: `${'POST' | 'PATCH' | 'DELETE'} /${string}` | null
  input: S
  run: (ctx: Context, input: z.output<S>) => Promise<O>
}

/** One row of the reading registry: a list, a record or a figure that the API answers. */
export type Read<S extends z.ZodType = z.ZodType, O = unknown> = {
  roles: readonly Role[]
  api: `GET /${string}`
  input: S
  run: (ctx: Context, input: z.output<S>) => Promise<O>
}

/** Keeps each row's own types while checking its shape. */
export const verb = <S extends z.ZodType, O>(row: Verb<S, O>) => row
export const read = <S extends z.ZodType, O>(row: Read<S, O>) => row
