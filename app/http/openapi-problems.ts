const schema = {
  type: 'object',
  description: 'A refusal, RFC 9457, in the language asked for.',
  properties: {
    type: { type: 'string', description: '`urn:zhigu:refusal:` and the code.' },
    title: { type: 'string', description: 'What is wrong, in a sentence.' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'The same in every language: `visits.notYours`.' },
    detail: { type: 'string', description: 'What is wrong with each field.' },
    fields: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description: 'Path of each field at fault, and the code of its fault.',
    },
    facts: {
      type: 'object',
      additionalProperties: true,
      description: 'What helps to understand it, such as who was faster and what stands there now.',
    },
    instance: { type: 'string', description: 'The request’s id, as in the log.' },
  },
  required: ['type', 'title', 'status', 'code', 'fields', 'facts'],
}

const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
const retry = {
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 0 } },
}

const responses = {
  Unreadable: { description: 'The body is no JSON object.', content },
  Unauthorized: {
    description: 'No valid token.',
    headers: { 'WWW-Authenticate': { description: '`Bearer`', schema: { type: 'string' } } },
    content,
  },
  Forbidden: { description: 'Not for this role, or not on this record.', content },
  Missing: { description: 'No such record, or none the reader may know of.', content },
  Conflict: { description: 'Someone was faster, or the state does not allow it.', content },
  TooLarge: { description: 'The body is too large.', content },
  Invalid: { description: 'A field or parameter is at fault; `fields` names it.', content },
  VersionMissing: { description: 'The change names no version.', content },
  TooMany: { description: 'Too many requests, or too many numbers revealed.', headers: retry, content },
  Unavailable: { description: 'The database cannot be reached for the moment.', headers: retry, content },
}

type Kind = { reads: boolean; versioned: boolean; named: boolean }

const refer = (name: keyof typeof responses) => ({ $ref: `#/components/responses/${name}` })

/** Which refusals an operation may be answered with. */
function of({ reads, versioned, named }: Kind) {
  return {
    ...(reads ? {} : { 400: refer('Unreadable') }),
    401: refer('Unauthorized'),
    403: refer('Forbidden'),
    ...(named || !reads ? { 404: refer('Missing') } : {}),
    ...(reads ? {} : { 409: refer('Conflict'), 413: refer('TooLarge') }),
    422: refer('Invalid'),
    ...(versioned ? { 428: refer('VersionMissing') } : {}),
    429: refer('TooMany'),
    503: refer('Unavailable'),
  }
}

export const problems = { schema, responses, of }
