import { v7 as uuidv7 } from 'uuid'
import type { Role } from '#app/domain/actor.ts'
import type { TestApp } from './app.ts'

type Asked = { format?: string; purpose?: string; filter?: Record<string, string>; locale?: string }

/** Asks for an export as the dialog does; answers the redirect, or the refusal. */
export async function askFor(app: TestApp, role: Role, kind: string, asked: Asked = {}) {
  const { format = 'csv', purpose = '一季度走访排班', filter = {}, locale = 'zh-CN' } = asked
  const id = uuidv7()
  const named = Object.fromEntries(Object.entries(filter).map(([name, value]) => [`filter.${name}`, value]))
  const answer = await app.request(role, 'POST', '/exports/ask', {
    body: { id, kind, format, purpose, ...named },
    headers: { Cookie: `${await app.signIn(role)}; locale=${locale}` },
  })
  return { id, answer, to: answer.headers.get('Location') }
}

/** The file of an export, by its address. */
export const fileAt = (app: TestApp, role: Role, to: string | null) =>
  app.request(role, 'GET', to ?? '/nowhere')

/** Asks for a short list and takes it, as one press does. */
export async function takeAway(app: TestApp, role: Role, kind: string, asked: Asked = {}) {
  const { to, answer } = await askFor(app, role, kind, asked)
  if (!to?.endsWith('/file')) throw new Error(`${kind}: ${answer.status} ${to} ${await answer.text()}`)
  return fileAt(app, role, to)
}

export const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())
export const linesOf = (bytes: Uint8Array, encoding = 'utf-8') =>
  new TextDecoder(encoding).decode(bytes).trim().split('\r\n')
