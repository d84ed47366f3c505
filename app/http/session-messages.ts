import { defineMessages } from '#app/i18n/messages.ts'

/** What somebody is told who sends something after the session's end: by the form, and by the page around it. */
export const sessionMessages = defineMessages(
  { over: '登录已过期，内容还在，还没有交出去。' },
  { over: 'You are signed out. Nothing was sent; what you wrote is still here.' },
)
