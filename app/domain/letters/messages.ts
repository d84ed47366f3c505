import { defineMessages } from '#app/i18n/messages.ts'

export const letterMessages = defineMessages(
  {
    title: '死信',
    hint: '多次投递不成的消息。这里只有种类和故障，没有内容；后面的消息不受影响。',
    empty: '没有投递不成的消息。',
    retry: '重新投递',
    discard: '弃置',
    columns: { number: '号', what: '事件', tries: '次数', fault: '故障', at: '停止时间', decide: '处理' },
    fields: { store: '来处', number: '号' },
    events: { 'letter.retried': '重新投递死信', 'letter.discarded': '弃置死信', 'backup.daily': '每日备份' },
    refusals: { missing: '没有这封死信，或已有人处理。' },
  },
  {
    title: 'Dead letters',
    hint: 'Messages that could not be delivered after many tries. Kind and fault alone, no content; later ones go on.',
    empty: 'Everything was delivered.',
    retry: 'Try again',
    discard: 'Discard',
    columns: {
      number: 'No.',
      what: 'Event',
      tries: 'Tries',
      fault: 'Fault',
      at: 'Given up',
      decide: 'Decide',
    },
    fields: { store: 'From', number: 'Number' },
    events: {
      'letter.retried': 'Dead letter tried again',
      'letter.discarded': 'Dead letter discarded',
      'backup.daily': 'Daily backup',
    },
    refusals: { missing: 'There is no such letter, or somebody has decided already.' },
  },
)
