import { defineMessages } from '#app/i18n/messages.ts'

export const settingMessages = defineMessages(
  {
    refusals: { keep: '这一项由别的角色来设。' },
    fields: {},
    events: {
      'setting.parkChanged': '改园区信息',
      'setting.hoursChanged': '改上班时间',
      'setting.dutyChanged': '改值班电话',
      'setting.passwordsChanged': '改密码规则',
    },
    done: {
      'settings.setPark': '园区信息已保存',
      'settings.setHours': '上班时间已保存',
      'settings.setDuty': '值班电话已保存',
      'settings.setPasswords': '密码规则已保存',
    },
  },
  {
    refusals: { keep: 'Another role keeps this setting.' },
    fields: {},
    events: {
      'setting.parkChanged': 'Park’s facts changed',
      'setting.hoursChanged': 'Working hours changed',
      'setting.dutyChanged': 'Duty phone changed',
      'setting.passwordsChanged': 'Password rule changed',
    },
    done: {
      'settings.setPark': 'Park’s facts saved',
      'settings.setHours': 'Working hours saved',
      'settings.setDuty': 'Duty phone saved',
      'settings.setPasswords': 'Password rule saved',
    },
  },
)
