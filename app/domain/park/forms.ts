import { z } from 'zod'
import { flag, optionalText, version } from '#app/domain/forms.ts'
import { type Fields, type RecordOf, ruled, shapeOf } from '#app/domain/record.ts'
import { dutyPhone } from './duty.ts'
import { parkFacts } from './facts.ts'
import { officeHours } from './hours.ts'
import { heaviestLogo } from './logo.ts'
import { passwordRule } from './passwords.ts'

/** What sets a topic: the whole of it, and the version one saw. */
export const setting = <F extends Fields>(of: RecordOf<F>) =>
  ruled(z.strictObject({ version: version(), ...shapeOf(of) }), of.rules)

export const ParkSetting = setting(parkFacts)
export const HoursSetting = setting(officeHours)
export const PasswordSetting = setting(passwordRule)
export const DutySetting = setting(dutyPhone)

/** A logo by the API: its bytes in base64, and what its file is called; or that there is to be none. */
export const LogoSetting = z.strictObject({
  version: version(),
  name: optionalText(120),
  logo: z
    .base64()
    .min(4)
    .max(Math.ceil(heaviestLogo / 3) * 4 + 4)
    .optional(),
  remove: flag(),
})
export type LogoSetting = z.output<typeof LogoSetting>
