import { defineMessages } from '#app/i18n/messages.ts'

export const settingMessages = defineMessages(
  {
    refusals: {
      keep: '这一项由别的角色来设。',
      logoSvg: 'SVG 里可以藏程序，不收。请另存成 PNG 再传。',
      logoKind: '园标只收 PNG、JPG、WebP 图片，且文件要完好。',
      logoHeavy: '园标不能超过 256 kB。',
      logoSmall: '园标太小：宽和高都至少 64 像素。',
      logoShape: '园标太扁或太长：宽不超过高的 4 倍，高不超过宽的 1.5 倍。',
    },
    fields: { logo: '园标', remove: '去掉园标' },
    events: {
      'setting.parkChanged': '改园区信息',
      'setting.logoChanged': '换园标',
      'setting.logoRemoved': '去掉园标',
      'setting.hoursChanged': '改上班时间',
      'setting.dutyChanged': '改值班电话',
      'setting.passwordsChanged': '改密码规则',
    },
    done: {
      'settings.setPark': '园区信息已保存',
      'settings.setLogo': '园标已保存',
      'settings.setHours': '上班时间已保存',
      'settings.setDuty': '值班电话已保存',
      'settings.setPasswords': '密码规则已保存',
    },
  },
  {
    refusals: {
      keep: 'Another role keeps this setting.',
      logoSvg: 'An SVG can hide programs and is not taken. Save it as PNG and try again.',
      logoKind: 'A logo is a sound PNG, JPEG or WebP picture.',
      logoHeavy: 'A logo has at most 256 kB.',
      logoSmall: 'The logo is too small: at least 64 pixels wide and high.',
      logoShape:
        'The logo is too flat or too tall: at most 4 times as wide as high, and 1.5 times as high as wide.',
    },
    fields: { logo: 'Logo', remove: 'Take the logo away' },
    events: {
      'setting.parkChanged': 'Park’s facts changed',
      'setting.logoChanged': 'Park’s logo changed',
      'setting.logoRemoved': 'Park’s logo taken away',
      'setting.hoursChanged': 'Working hours changed',
      'setting.dutyChanged': 'Duty phone changed',
      'setting.passwordsChanged': 'Password rule changed',
    },
    done: {
      'settings.setPark': 'Park’s facts saved',
      'settings.setLogo': 'Logo saved',
      'settings.setHours': 'Working hours saved',
      'settings.setDuty': 'Duty phone saved',
      'settings.setPasswords': 'Password rule saved',
    },
  },
)
