import { appendFileSync } from 'node:fs'

/** True in `npm run test:release`: counts are those of a release, not those that every change has time for. */
export const isRelease = process.env.ZHIGU_RELEASE === '1'

/** How many: `ci` in `npm test`, `release` in `npm run test:release`. */
export const size = (ci: number, release: number) => (isRelease ? release : ci)

/** Says what was measured; the release run repeats all of it at its end. */
export function figure(text: string) {
  console.log(text)
  if (process.env.ZHIGU_FIGURES) appendFileSync(process.env.ZHIGU_FIGURES, `${text}\n`)
}
