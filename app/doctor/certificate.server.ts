import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { connect } from 'node:tls'
import { type Finding, fine, wrong } from './finding.ts'

/** Renewed a month before its end by any of the usual tools: half of that passed is late. */
const soon = 14
const day = 86_400_000

type Where = { file?: string | undefined; origin?: string | undefined }

/** The days left of the certificate in `file`, or of the one shown at an https origin; nothing where there is neither. */
export async function certificateFindings({ file, origin }: Where, now: Date): Promise<Finding[]> {
  const isSecure = origin?.startsWith('https:')
  if (!file && !isSecure) return []
  try {
    const end = file ? await endOf(file) : await endAt(new URL(origin!))
    return [finding(Math.floor((end.getTime() - now.getTime()) / day))]
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException
    return [wrong('certificate', 'noCertificate', file ?? origin!, code ?? name)]
  }
}

function finding(days: number) {
  if (days < 0) return wrong('certificate', 'ended', -days)
  return days < soon ? wrong('certificate', 'ends', days) : fine('certificate', 'certificate', days)
}

const endOf = async (file: string) => new Date(new X509Certificate(await readFile(file)).validTo)

// Whoever signed it: only its end is asked for.
function endAt({ hostname, port }: URL): Promise<Date> {
  return new Promise((done, fail) => {
    const options = { host: hostname, port: Number(port || 443), servername: hostname }
    const socket = connect({ ...options, rejectUnauthorized: false, timeout: 5_000 }, () => {
      done(new Date(socket.getPeerCertificate().valid_to))
      socket.end()
    })
    socket.once('timeout', () => socket.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' })))
    socket.once('error', fail)
  })
}
