import { Unasked, whole } from '#app/domain/asking.ts'
import type { Context } from '#app/domain/context.ts'
import { shownName } from '#app/domain/files/forms.ts'
import { invalidField } from '#app/domain/refusal.ts'
import { read, verb } from '#app/domain/verb.ts'
import * as answer from './answers.ts'
import * as forms from './forms.ts'
import { removeLogo, setLogo } from './logo.server.ts'
import { drawLogo } from './logo-drawing.server.ts'
import { settingReaders } from './permissions.ts'
import { changeTopic, standing } from './settings.server.ts'
import { canReadTopic, type Topic, topics } from './settings.ts'

const takeLogo = async ({ version, name = '', logo, remove }: forms.LogoSetting) => {
  if (remove) return (ctx: Context) => removeLogo(ctx, version)
  if (!logo) throw invalidField('settings.logoKind', 'logo', 'required')
  const drawn = await drawLogo(shownName(name), Buffer.from(logo, 'base64'))
  return (ctx: Context) => setLogo(ctx, version, drawn)
}

export const settingVerbs = {
  'settings.setPark': verb({
    summary: 'Set the park’s names and home city',
    roles: [topics.park.writer],
    api: 'POST /settings/park',
    input: forms.ParkSetting,
    answer: answer.Setting,
    run: (ctx, form) => changeTopic(ctx, 'park', form),
  }),
  'settings.setLogo': verb({
    summary: 'Set the park’s logo, a PNG, JPEG or WebP picture, or take it away',
    roles: [topics.park.writer],
    api: 'POST /settings/logo',
    input: forms.LogoSetting,
    answer: answer.Setting,
    prepare: takeLogo,
    run: async (ctx, form) => (await takeLogo(form))(ctx),
  }),
  'settings.setHours': verb({
    summary: 'Set the office’s working hours and lunch break',
    roles: [topics.hours.writer],
    api: 'POST /settings/hours',
    input: forms.HoursSetting,
    answer: answer.Setting,
    run: (ctx, form) => changeTopic(ctx, 'hours', form),
  }),
  'settings.setPasswords': verb({
    summary: 'Set what is asked of passwords, and when a wrong one has to wait',
    roles: [topics.passwords.writer],
    api: 'POST /settings/passwords',
    input: forms.PasswordSetting,
    answer: answer.Setting,
    run: (ctx, form) => changeTopic(ctx, 'passwords', form),
  }),
  'settings.setDuty': verb({
    summary: 'Set the telephone that is answered outside working hours',
    roles: [topics.duty.writer],
    api: 'POST /settings/duty',
    input: forms.DutySetting,
    answer: answer.Setting,
    run: (ctx, form) => changeTopic(ctx, 'duty', form),
  }),
}

export const settingReads = {
  'settings.list': read({
    summary: 'List what the park has set for itself',
    roles: settingReaders,
    api: 'GET /settings',
    input: Unasked,
    answer: answer.Settings,
    run: async ({ db, actor }) => {
      const read = (Object.keys(topics) as Topic[]).filter((topic) => canReadTopic(actor, topic))
      return whole(await Promise.all([...read, 'logo' as const].map((topic) => standing(db, topic))))
    },
  }),
}
