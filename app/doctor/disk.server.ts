import { mkdir } from 'node:fs/promises'
import { type RoomOf, sized } from '#app/backup/room.server.ts'
import { type Finding, fine, wrong } from './finding.ts'

/** A tenth of the disk, or this much of a large one, must be free; and room for the next backup and its trial. */
const share = 0.1
const enough = 20e9
const least = 500e6

/** Whether there is room to go on in each of the folders; `needed` are the bytes of the last backup's parts. */
export async function diskFindings(
  folders: readonly string[],
  needed: number,
  roomOf: RoomOf,
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const folder of folders) {
    await mkdir(folder, { recursive: true })
    const { free, total } = await roomOf(folder)
    const wanted = Math.max(Math.min(total * share, enough), needed, least)
    const part = ((100 * free) / total).toFixed(0)
    findings.push(
      free < wanted
        ? wrong('room', 'little', folder, sized(free), part, sized(wanted))
        : fine('room', 'room', folder, sized(free), part),
    )
  }
  return findings
}
