import { defineMessages } from '#app/i18n/messages.ts'

export const comingMessages = defineMessages(
  {
    coming: {
      title: '本周与节后',
      empty: '三周内没有安排。',
      modes: { outbound: '走访', inbound: '接待', online: '线上', service: '服务走访' },
      crowded: (n: number) => `30 天内第 ${n} 个单位上门，建议并入`,
      from: (day: string) => `${day} 起`,
      holiday: (name: string, to: string) => `${name}假期，至 ${to}`,
    },
  },
  {
    coming: {
      title: 'This week and after',
      empty: 'Nothing planned for three weeks.',
      modes: { outbound: 'Visit', inbound: 'Reception', online: 'Online', service: 'Service visit' },
      crowded: (n) => `Unit no. ${n} at this door in 30 days, better join`,
      from: (day) => `From ${day}`,
      holiday: (name, to) => `${name} holiday, to ${to}`,
    },
  },
)
