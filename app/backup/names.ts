import { dayOf, instantOf, timeOf } from '#app/domain/calendar.ts'

const pattern = /^zhigu-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)\.tar\.gz(\.sealed)?$/

/** The name of the archive taken at `at`: the park's day and time, to the second. */
export function archiveName(at: Date, isSealed: boolean): string {
  const seconds = String(at.getUTCSeconds()).padStart(2, '0')
  const time = `${timeOf(at).replace(':', '')}${seconds}`
  return `zhigu-${dayOf(at).replaceAll('-', '')}-${time}.tar.gz${isSealed ? '.sealed' : ''}`
}

/** When the archive of this name was taken; undefined for what is no archive of ours. */
export function takenAt(name: string): Date | undefined {
  const [, year, month, day, hours, minutes, seconds] = name.match(pattern) ?? []
  if (!year) return undefined
  const minute = instantOf(`${year}-${month}-${day}`, `${hours}:${minutes}`)
  return new Date(minute.getTime() + Number(seconds) * 1_000)
}

export type Archive = { name: string; at: Date }

/** Those of `names` that are archives, the newest first. */
export const archivesAmong = (names: readonly string[]): Archive[] =>
  names
    .flatMap((name) => {
      const at = takenAt(name)
      return at && !Number.isNaN(at.getTime()) ? [{ name, at }] : []
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.name < b.name ? 1 : -1))
