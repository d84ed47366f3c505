import { z } from 'zod'
import { apiRoot } from '#app/addresses.ts'
import { type Endpoint, endpoints } from './registry.server.ts'

const refusals = {
  '400': 'Unreadable body',
  '401': 'No valid token',
  '403': 'Not this role, or not this record',
  '404': 'No such record, or none you may know of',
  '409': 'Someone was faster, or the state does not allow it',
  '422': 'A field is at fault; `fields` names it',
  '428': 'The version is missing',
  '429': 'Too many requests',
}

/** The API's description, made from the registry: nothing is written twice. */
export function openapi() {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const endpoint of endpoints) {
    const path = `${apiRoot}${endpoint.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Zhigu 智谷',
      version: '1',
      description: 'Instants are ISO 8601 in UTC, days YYYY-MM-DD in Asia/Shanghai, money in 分.',
    },
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemSchema },
    },
  }
}

function operation({ name, row, method, segments }: Endpoint) {
  const inPath = segments.filter((one) => one.startsWith(':')).map((one) => one.slice(1))
  const { properties = {}, required = [], ...schema } = inputSchema(row.input)
  const rest = Object.entries(properties).filter(([key]) => !inPath.includes(key))
  const parameters = inPath.map((key) => ({
    name: key,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }))
  const responses = {
    [method === 'POST' && !inPath.length ? '201' : '200']: { description: 'Done' },
    ...Object.fromEntries(
      Object.entries(refusals).map(([status, description]) => [
        status,
        {
          description,
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
    ),
  }
  const common = { operationId: name, tags: [name.split('.')[0]], 'x-roles': row.roles, responses }
  if (method === 'GET')
    return {
      ...common,
      parameters: [...parameters, ...rest.map(([key, value]) => ({ name: key, in: 'query', schema: value }))],
    }
  const body = {
    ...schema,
    properties: Object.fromEntries(rest),
    required: (required as string[]).filter((key) => !inPath.includes(key)),
  }
  return {
    ...common,
    parameters,
    requestBody: { required: true, content: { 'application/json': { schema: body } } },
  }
}

type ObjectSchema = { properties?: Record<string, unknown>; required?: string[] }

function inputSchema(schema: z.ZodType): ObjectSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest as ObjectSchema
}

const problemSchema = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    fields: { type: 'object', additionalProperties: { type: 'string' } },
    facts: { type: 'object' },
    instance: { type: 'string' },
  },
  required: ['type', 'title', 'status', 'code'],
}
