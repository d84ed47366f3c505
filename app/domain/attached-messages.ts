import { counted } from '#app/i18n/counted.ts'
import { defineMessages } from '#app/i18n/messages.ts'
import type { Attached } from './attached.ts'

/** What is said before something is deleted: how much hangs on it. */
export const attachedMessages = defineMessages(
  {
    hangs: (counts: Attached) => {
      const said = listed(counts, (word, n) => `${n} ${zh[word]}`)
      return said.length ? `挂在上面的有：${said.join('、')}。` : '上面没有挂别的记录。'
    },
  },
  {
    hangs: (counts) => {
      const said = listed(counts, (word, n) => counted(n, ...en[word]))
      return said.length ? `It has ${said.join(', ')}.` : 'No other record hangs on it.'
    },
  },
)

type Word = keyof Attached
const zh: Record<Word, string> = {
  visits: '次走访',
  projects: '个项目',
  tickets: '件工单',
  plans: '份方案',
  tasks: '项待办',
  leads: '条线索',
  contacts: '位联系人',
  members: '家会员',
}
const en: Record<Word, [string, string]> = {
  visits: ['visit', 'visits'],
  projects: ['project', 'projects'],
  tickets: ['ticket', 'tickets'],
  plans: ['plan', 'plans'],
  tasks: ['task', 'tasks'],
  leads: ['lead', 'leads'],
  contacts: ['contact', 'contacts'],
  members: ['member', 'members'],
}

const listed = (counts: Attached, say: (word: Word, count: number) => string) =>
  (Object.entries(counts) as [Word, number][]).filter(([, n]) => n > 0).map(([word, n]) => say(word, n))
