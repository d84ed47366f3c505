import { defineMessages } from '#app/i18n/messages.ts'

export const filePickMessages = defineMessages(
  { choose: '选择文件', notChosen: '还没有选' },
  { choose: 'Choose a file', notChosen: 'Nothing chosen yet' },
)
