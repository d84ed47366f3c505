import { z } from 'zod'

const List = z.object({
  Files: z.array(
    z.object({
      Path: z.string().optional(),
      'Encoded-Path': z.string().optional(),
      Size: z.number(),
      Checksum: z.string().optional(),
    }),
  ),
})

/**
 * The first file of PostgreSQL's own list (`backup_manifest`) that is not among `parts` as it says, or undefined. The log
 * that a backup needs is not on it; whether that is whole shows when it is replayed.
 */
export function firstAmiss(
  list: string,
  parts: Record<string, { bytes: number; sha256: string }>,
  folder: string,
): string | undefined {
  const { Files } = List.parse(JSON.parse(list))
  const amiss = Files.find((file) => {
    const part = parts[`${folder}${file.Path}`]
    return !part || part.bytes !== file.Size || part.sha256 !== file.Checksum
  })
  return amiss && (amiss.Path ?? amiss['Encoded-Path'])
}
