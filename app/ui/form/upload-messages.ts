import { defineMessages } from '#app/i18n/messages.ts'

/** What a form says of its files before, on and after their way. */
export const uploadMessages = defineMessages(
  {
    percent: (n: number) => `${n}%`,
    arrived: '已传完，正在保存',
    failed: '没有传上',
    out: '已取消，不会传',
    again: '重传',
    sendAgain: (name: string) => `重传 ${name}`,
    cancel: (name: string) => `取消上传 ${name}`,
    progressOf: (name: string) => `${name} 的上传进度`,
  },
  {
    percent: (n: number) => `${n}%`,
    arrived: 'sent, being saved',
    failed: 'not sent',
    out: 'cancelled, will not be sent',
    again: 'Send again',
    sendAgain: (name) => `Send ${name} again`,
    cancel: (name) => `Cancel ${name}`,
    progressOf: (name) => `How much of ${name} is sent`,
  },
)
