import { DutySetting, HoursSetting, ParkSetting, PasswordSetting } from './forms.ts'

/** What sets each topic. */
export const forms = {
  park: ParkSetting,
  hours: HoursSetting,
  passwords: PasswordSetting,
  duty: DutySetting,
}
