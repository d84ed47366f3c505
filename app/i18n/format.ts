import type { Locale } from './messages.ts'

// Instants are always told in the park's zone, whatever the process or the browser runs in. China has had one time since
// 1991; no instant here is older.
const ahead = 8 * 3_600_000

function parts(instant: Date) {
  const told = new Date(instant.getTime() + ahead).toISOString()
  return { day: told.slice(0, 10), time: told.slice(11, 16) }
}

const weekdays = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

type DayOptions = { weekday?: boolean; year?: boolean }

/** `2月8日`, with the year when asked for or when it differs from `today`'s; `—` for nothing. */
export function formatDay(
  day: string | null | undefined,
  locale: Locale,
  today: string,
  options: DayOptions = {},
): string {
  if (!day) return '—'
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const date = Number(day.slice(8, 10))
  const showYear = options.year ?? today.slice(0, 4) !== day.slice(0, 4)
  const weekday = options.weekday && weekdays[locale][new Date(`${day}T00:00:00Z`).getUTCDay()]
  if (locale === 'en')
    return `${weekday ? `${weekday} ` : ''}${date} ${months[month - 1]}${showYear ? ` ${year}` : ''}`
  return `${showYear ? `${year}年` : ''}${month}月${date}日${weekday ? ` ${weekday}` : ''}`
}

/** `2月8日 – 2月12日`; both with their year where either day lies in another than today's. An open end has its own word; one day is said once. */
export function formatSpan(
  from: string | null | undefined,
  to: string | null | undefined,
  locale: Locale,
  today: string,
  open = '—',
): string {
  const year = [from, to].some((day) => day && day.slice(0, 4) !== today.slice(0, 4))
  const say = (day: string | null | undefined) => (day ? formatDay(day, locale, today, { year }) : open)
  return from && from === to ? say(from) : `${say(from)} – ${say(to)}`
}

/** `2月8日 周一 10:00`; today's instants show the time alone when `short`. */
export function formatInstant(
  instant: Date | string | null | undefined,
  locale: Locale,
  now: Date | string,
  options: DayOptions & { short?: boolean } = {},
): string {
  if (!instant) return '—'
  const told = parts(new Date(instant))
  const today = parts(new Date(now)).day
  if (options.short && told.day === today) return told.time
  const weekday = options.weekday ?? !options.short
  return `${formatDay(told.day, locale, today, { ...options, weekday })} ${told.time}`
}

/** The wall time, `10:00`, in the park. */
export const formatTime = (instant: Date | string) => parts(new Date(instant)).time

/** The same to the second, `10:00:07`. */
export const formatClock = (instant: Date | string) =>
  `${formatTime(instant)}:${String(new Date(instant).getUTCSeconds()).padStart(2, '0')}`

/** The park's day of an instant. */
export const dayIn = (instant: Date | string) => parts(new Date(instant)).day

const grouped = (value: number, digits: number) =>
  value.toLocaleString('en-US', { minimumFractionDigits: 0, maximumFractionDigits: digits })

/** 分 as `1,200 万元`, from 1亿 as `3.5 亿元`; English in CNY, from a million in millions. To the 分 below that. `—` for nothing. */
export function formatMoney(fen: number | null | undefined, locale: Locale): string {
  if (fen === null || fen === undefined) return '—'
  const wan = fen / 1_000_000
  if (locale === 'en')
    return wan < 100 ? `CNY ${grouped(fen / 100, 2)}` : `CNY ${grouped(wan / 100, 4)} million`
  return wan >= 10_000 ? `${grouped(wan / 10_000, 2)} 亿元` : `${grouped(wan, 6)} 万元`
}

/** 分 as a bare number of 万元, to the 分, for columns whose header names the unit. */
export const wanOf = (fen: number | null | undefined, digits = 6) =>
  fen === null || fen === undefined ? '—' : grouped(fen / 1_000_000, digits)

/** Names one after the other: `甲、乙`, `A, B`. */
export const formatList = (names: readonly string[], locale: Locale) =>
  names.join(locale === 'en' ? ', ' : '、')

/** Where counts of long lists stop, unless said otherwise. */
export const countedTo = 1000

/** A count that stopped at `cap`: `1000+`. */
export const formatCount = (n: number, cap = countedTo) => (n > cap ? `${cap}+` : String(n))

/** `84.6%`; `—` when there is nothing to divide by. */
export function formatRate({ numerator, denominator }: { numerator: number; denominator: number }): string {
  return denominator === 0 ? '—' : `${((numerator / denominator) * 100).toFixed(1)}%`
}

/** A span of minutes: `5 分钟`, `2 小时 50 分`, `3 天 4 小时`. */
export function formatDuration(minutes: number, locale: Locale): string {
  const whole = Math.max(0, Math.round(minutes))
  const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), whole % 60]
  const say =
    locale === 'en'
      ? { d: ' d', h: ' h', m: ' min' }
      : { d: ' 天', h: ' 小时', m: days || hours ? ' 分' : ' 分钟' }
  if (days) return `${days}${say.d}${hours ? ` ${hours}${say.h}` : ''}`
  if (hours) return `${hours}${say.h}${rest ? ` ${rest}${say.m}` : ''}`
  return `${rest}${say.m}`
}

/** A file's size as "340 KB" or "1.2 MB", the same in both languages. */
export const formatBytes = (bytes: number) =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`
