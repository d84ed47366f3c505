import { z } from 'zod'

const blank = (value: unknown) => (value === '' ? undefined : value)
const optional = z.preprocess(blank, z.string().optional())

/** As a browser writes it in its Origin header: no path, no slash at the end, no port that goes without saying. */
const publicOrigin = z.string().transform((text, ctx) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search) return url.origin
  ctx.addIssue({ code: 'custom', message: 'PUBLIC_ORIGIN must be like https://zhigu.example.cn' })
  return z.NEVER
})

const Environment = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** The one origin this program answers as; by default this machine alone. */
  PUBLIC_ORIGIN: z.preprocess(blank, publicOrigin.optional()),
  DATA_DIR: z.preprocess(blank, z.string().default('.data')),
  DATABASE_URL: optional,
  DATABASE_OWNER_URL: optional,
  MAPBOX_ACCESS_TOKEN: optional,
  MAP_BASE: z.preprocess(blank, z.enum(['embedded', 'none']).default('embedded')),
  /** `apart` when `npm run worker` runs beside the server. */
  WORKER: z.preprocess(blank, z.enum(['inside', 'apart']).default('inside')),
  /** `off` while the demo is measured or walked by tests; `npm start` always counts. */
  RATE_LIMITS: z.preprocess(blank, z.enum(['on', 'off']).default('on')),
  /** Where the daily backup goes; under DATA_DIR by default, better on another disk. */
  BACKUP_DIR: optional,
  /** When, in the park's time, e.g. `02:30`; `off` when something else sees to it. */
  BACKUP_AT: z.preprocess(
    blank,
    z
      .string()
      .regex(/^(?:off|(?:[01]\d|2[0-3]):[0-5]\d)$/)
      .default('02:30'),
  ),
  /** A file with the passphrase that seals the backups. */
  BACKUP_PASSPHRASE_FILE: optional,
  /** The certificate the proxy in front shows, for `npm run doctor`. */
  CERTIFICATE_FILE: optional,
  LOG_LEVEL: z.preprocess(blank, z.string().default('info')),
  /** Number of proxies in front, whose forwarded address is believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
})

export type Env = z.output<typeof Environment>

/** The settings, read once at start; a bad one stops the program with its name. */
export const env: Env = Environment.parse(process.env)
