import { DutySetting, HoursSetting, ParkSetting } from './forms.ts'

/** What sets each topic. */
export const forms = { park: ParkSetting, hours: HoursSetting, duty: DutySetting }
