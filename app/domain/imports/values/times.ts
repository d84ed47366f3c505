const two = (part: number) => String(part).padStart(2, '0')

/** `HH:MM` of a wall time as people write it: `9:30`, `9点半`, `下午3时15分`, `3:15 PM`; `24:00` ends the day. */
export function readClock(text: string): string | null {
  const plain = text.normalize('NFKC').trim()
  const read =
    /^(上午|早上|早|凌晨|下午|晚上|晚|中午|am|pm)?\s*(\d{1,2})\s*(?:[:：]|点|时)\s*(?:(\d{1,2})\s*分?|(半))?\s*(?::\d{2}(?:\.\d+)?|\d{1,2}秒)?\s*(am|pm)?$/i.exec(
      plain,
    )
  if (!read) return null
  const [, before = '', hour = '', minute, half, after = ''] = read
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
  if (minutes > 59 || turned > 24 || (turned === 24 && minutes > 0)) return null
  return `${two(turned)}:${two(minutes)}`
}
