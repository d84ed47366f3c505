import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { openapi } from '#app/http/openapi.server.ts'
import { findEndpoint } from '#app/http/registry.server.ts'

type Node = { [key: string]: unknown }

let checked = 0
/** How many answers were held against the API's description so far. */
export const answersChecked = () => checked

/**
 * What this answer of the API says that its description does not, or the other way round. The description lets readers
 * pass by what they do not know; here a field that is not described is a fault.
 */
export function undescribed(method: string, path: string, status: number, answer: unknown): string[] {
  const { endpoint } = findEndpoint(method, path.split('?')[0]!)
  if (!endpoint) return [`${method} ${path} is not described`]
  const { responses } = openapi().paths[describedPath(endpoint.path)]![method.toLowerCase()] as {
    responses: Record<string, unknown>
  }
  if (!(status in responses)) return [`${endpoint.name} says nothing of ${status}`]
  const at = `/paths/${pointer(describedPath(endpoint.path))}/${method.toLowerCase()}/responses/${status}`
  const check = validator(
    status >= 400 ? '/components/schemas/Problem' : `${at}/content/application~1json/schema`,
  )
  checked += 1
  if (check(answer)) return []
  return check.errors!.map(({ instancePath, message, params }) => {
    const { additionalProperty = '', allowedValues = '' } = params as Node
    return `${endpoint.name} ${status} ${instancePath} ${message} ${additionalProperty}${allowedValues}`
  })
}

const describedPath = (path: string) => path.replace(/:(\w+)/g, '{$1}')
const pointer = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')

let ajv: Ajv2020 | undefined
const known = new Map<string, ValidateFunction>()

function validator(at: string): ValidateFunction {
  if (!ajv) {
    ajv = new Ajv2020({ allErrors: true, strict: false })
    formats.default(ajv)
    ajv.addSchema(closed(JSON.parse(JSON.stringify(openapi()))) as Node, 'api')
  }
  const check = known.get(at) ?? ajv.compile({ $ref: `api#${encodeURI(at)}` })
  known.set(at, check)
  return check
}

/** The same schemas, in which a field that is not named may not be. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed)
  if (typeof value !== 'object' || value === null) return value
  const node = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]))
  return node.type === 'object' && node.properties && !('additionalProperties' in node)
    ? { ...node, additionalProperties: false }
    : node
}
