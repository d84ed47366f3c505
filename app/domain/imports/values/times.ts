const two = (part: number) => String(part).padStart(2, '0')

/**
 * `HH:MM` of a wall time as people write it: `9:30`, `9点半`, `下午3时15分`, `3:15 PM`; `24:00` ends the day. Seconds, and
 * their thousandths, stand behind where they are said: `09:30:05.120`.
 */
export function readClock(text: string): string | null {
  const plain = text.normalize('NFKC').trim()
  const read =
    /^(上午|早上|早|凌晨|下午|晚上|晚|中午|am|pm)?\s*(\d{1,2})\s*(?:[:：]|点|时)\s*(?:(\d{1,2})\s*分?|(半))?\s*(?::(\d{2}(?:\.\d+)?)|(\d{1,2})秒)?\s*(am|pm)?$/i.exec(
      plain,
    )
  if (!read) return null
  const [, before = '', hour = '', minute, half, seconds, spoken, after = ''] = read
  const part = (before || after).toLowerCase()
  const isLate = /下午|晚|pm|中午/.test(part)
  const hours = Number(hour)
  const turned =
    isLate && hours < 12 && !(part === '中午' && hours > 9)
      ? hours + 12
      : part === 'am' && hours === 12
        ? 0
        : hours
  const minutes = half ? 30 : Number(minute ?? 0)
  const rest = Number(seconds ?? spoken ?? 0)
  if (minutes > 59 || rest >= 60 || turned > 24 || (turned === 24 && minutes + rest > 0)) return null
  return `${two(turned)}:${two(minutes)}${secondsOf(rest)}`
}

/** `:SS` or `:SS.mmm`; nothing of a whole minute. */
const secondsOf = (seconds: number) => {
  const said = (Math.floor(seconds * 1000) / 1000).toFixed(3).padStart(6, '0').replace('.000', '')
  return said === '00' ? '' : `:${said}`
}

/** A time to its minute, as most forms take it. */
export const toTheMinute = (time: string) => time.slice(0, 5)
