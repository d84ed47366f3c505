import { z } from 'zod'

export type Schema = { [key: string]: unknown }
type ObjectSchema = Schema & { properties: Record<string, Schema>; required: string[] }

/** What a request may carry, as JSON Schema; unknown fields are refused. */
export function inputSchema(schema: z.ZodType): ObjectSchema {
  const { $schema: _, properties = {}, required = [], ...rest } = convert(schema, 'input')
  return { ...rest, properties, required } as ObjectSchema
}

/** What an answer carries; schemas with a name of their own go into `named`, and are referred to. */
export function answerSchema(schema: z.ZodType, named: Record<string, Schema>): Schema {
  const { $schema: _, $defs = {}, ...rest } = referring(convert(schema, 'output')) as Schema
  Object.assign(named, $defs)
  return rest
}

function convert(schema: z.ZodType, io: 'input' | 'output') {
  return z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date')
        Object.assign(jsonSchema, { type: 'string', format: 'date-time' })
      // The format says it in one word; a new id's pattern says more than its format.
      if (jsonSchema.format === 'date' || (jsonSchema.format === 'uuid' && io === 'output'))
        delete jsonSchema.pattern
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
      // What may be left out is what reads as well without it: a switch that is off, a list that is empty.
      if (io === 'input' && zodSchema instanceof z.ZodObject) {
        const { shape } = zodSchema
        jsonSchema.required = jsonSchema.required?.filter((key) => !shape[key].safeParse(undefined).success)
      }
      // More may come: whoever reads an answer passes by what it does not know.
      if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
    },
  }) as Schema
}

function referring(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referring)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === '$ref' && typeof one === 'string'
        ? one.replace('#/$defs/', '#/components/schemas/')
        : referring(one),
    ]),
  )
}
