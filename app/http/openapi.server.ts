import { apiRoot } from '#app/addresses.ts'
import { problems } from './openapi-problems.ts'
import { answerSchema, inputSchema, type Schema } from './openapi-schemas.server.ts'
import { tags } from './openapi-tags.ts'
import { type Endpoint, endpoints, successOf } from './registry.server.ts'

let made: ReturnType<typeof describe> | undefined

/** The API's description, made from the registry: nothing is written twice. */
export const openapi = () => {
  made ??= describe()
  return made
}

function describe() {
  const paths: Record<string, Record<string, unknown>> = {}
  const schemas: Record<string, Schema> = { Problem: problems.schema }
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint, schemas) }
  }
  const used = new Set(endpoints.map(tagOf))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Zhigu',
      version: '1',
      summary: 'How a software park attracts firms and looks after them.',
      description:
        'Instants are ISO 8601 in UTC, days YYYY-MM-DD in Asia/Shanghai, money in fen (a hundredth of a yuan). ' +
        'Enum values never change their meaning; new fields and new values may come.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: apiRoot, description: 'The office’s own server.' }],
    security: [{ bearer: [] }],
    tags: [...used].sort().map((name) => ({ name, description: tags[name] })),
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'A token a person made for a program.' },
      },
      parameters: { IfMatch: ifMatch },
      responses: problems.responses,
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  }
}

const tagOf = ({ name }: Endpoint) => name.split('.')[0]!

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  description: 'The version the change was read at, in place of `version` in the body.',
  schema: { type: 'string', pattern: '^"?\\d{1,9}"?$' },
}

function operation(endpoint: Endpoint, schemas: Record<string, Schema>) {
  const { name, row, method, segments } = endpoint
  const inPath = segments.filter((one) => one.startsWith(':')).map((one) => one.slice(1))
  const { properties, required, ...schema } = inputSchema(row.input)
  const rest = Object.entries(properties).filter(([key]) => !inPath.includes(key))
  const isNeeded = (key: string) => required.includes(key)
  const parameters = inPath.map((key) => ({
    name: key,
    in: 'path',
    required: true,
    schema: properties[key] ?? { type: 'string', format: 'uuid' },
  }))
  const common = {
    operationId: name,
    summary: row.summary,
    tags: [tagOf(endpoint)],
    'x-roles': row.roles,
    responses: {
      [successOf(endpoint)]: {
        description: row.summary,
        content: { 'application/json': { schema: answerSchema(row.answer, schemas) } },
      },
      ...problems.of({
        reads: method === 'GET',
        versioned: 'version' in properties,
        named: inPath.length > 0,
      }),
    },
  }
  if (method === 'GET') {
    const inQuery = rest.map(([key, value]) => ({
      name: key,
      in: 'query',
      schema: value,
      ...(isNeeded(key) ? { required: true } : {}),
    }))
    return { ...common, parameters: [...parameters, ...inQuery] }
  }
  const body = {
    ...schema,
    properties: Object.fromEntries(rest),
    required: required.filter((key) => !inPath.includes(key)),
  }
  return {
    ...common,
    parameters: [
      ...parameters,
      ...('version' in properties ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
    ],
    requestBody: { required: true, content: { 'application/json': { schema: body } } },
  }
}
