import { defineMessages } from '#app/i18n/messages.ts'

export const draftMessages = defineMessages(
  {
    title: '刚才写的都在，没有交出去',
    cameBack: (when: string, fields: number, names: string) =>
      `${when} 写到这里，${fields} 格已填回${names && `：${names}`}。`,
    withoutFiles: (n: number) => `${n} 个文件没存住，要重选。`,
    startOver: '从头写',
    goOn: '接着写',
    onlyHere: '只还给你，只在这台设备',
  },
  {
    title: 'What you wrote is here; it was not sent',
    cameBack: (when: string, fields: number, names: string) =>
      `Written ${when}; ${fields === 1 ? '1 field was' : `${fields} fields were`} filled in again${names && `: ${names}`}.`,
    withoutFiles: (n: number) =>
      n === 1
        ? '1 file could not be kept: choose it again.'
        : `${n} files could not be kept: choose them again.`,
    startOver: 'Start over',
    goOn: 'Continue',
    onlyHere: 'For you only, on this device only',
  },
)
