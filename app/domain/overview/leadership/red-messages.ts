import { defineMessages } from '#app/i18n/messages.ts'
import { comingMessages } from './coming-messages.ts'

export const redMessages = defineMessages(
  {
    title: '红单',
    hint: (red: number, warn: number, isWhole: boolean) =>
      `此刻${isWhole ? '' : '至少'} ${red} 红 ${warn} 黄，点行打开`,
    empty: '没有要盯的事。',
    more: (n: number) => `另有 ${n} 家`,
    acting: (name: string) => `${name}（代）`,
    join: '；',
    why: {
      stalled: (stage: string, days: number) => `${stage} ${days} 天未推进`,
      silent: (days: number) => `已静默 ${days} 天`,
      unregistered: (days: number) => `签约 ${days} 天未注册`,
      notMovedIn: (days: number) => `注册 ${days} 天未入驻`,
      unassigned: (days: number) => `线索 ${days} 天未分派`,
      noCadre: (days: number | null) => (days === null ? '无联系干部' : `落户 ${days} 天无联系干部`),
      unscreened: (days: number) => `线索 ${days} 天未筛选`,
      undecided: (days: number) => `研判 ${days} 天未决`,
      notOperating: (days: number) => `入驻 ${days} 天未运营`,
      recheck: (days: number) => `搁置 ${days} 天，待复查`,
      handover: '干部已调离，交接待签',
      ticketOverdue: (what: string, days: number) =>
        days > 0 ? `${what}工单逾期 ${days} 个工作日` : `${what}工单已逾期`,
      ticketUnanswered: (what: string) => `${what}工单未响应`,
      ticketPromised: (what: string) => `${what}工单过了承诺时间`,
      ticketDue: (what: string) => `${what}工单时限将到`,
      ticketPressing: (what: string, used: string, of: string) => `${what}工单已用 ${used}/${of} 小时`,
    },
    ahead: {
      title: '项目未来八周',
      empty: '八周内没有企业要决定，也没有签约待认定。',
      decides: (day: string) => `${day} 决定`,
      signing: '签约待认定',
    },
    coming: comingMessages['zh-CN'].coming,
  },
  {
    title: 'Red list',
    hint: (red, warn, isWhole) => `now ${isWhole ? '' : 'at least '}${red} red, ${warn} yellow; a row opens`,
    empty: 'Nothing to watch.',
    more: (n) => `${n} more`,
    acting: (name) => `${name} (acting)`,
    join: '; ',
    why: {
      stalled: (stage, days) => `${stage}: no move for ${days} days`,
      silent: (days) => `Silent for ${days} days`,
      unregistered: (days) => `Signed ${days} days ago, not registered`,
      notMovedIn: (days) => `Registered ${days} days ago, not moved in`,
      unassigned: (days) => `Lead without an owner for ${days} days`,
      noCadre: (days) => (days === null ? 'No liaison cadre' : `Landed ${days} days ago, no liaison cadre`),
      unscreened: (days) => `Lead not screened for ${days} days`,
      undecided: (days) => `In review for ${days} days, undecided`,
      notOperating: (days) => `Moved in ${days} days ago, not operating`,
      recheck: (days) => `Shelved for ${days} days, to be looked at`,
      handover: 'Cadre has left, hand-over unsigned',
      ticketOverdue: (what, days) =>
        days > 0
          ? `${what} request overdue by ${days} working ${days === 1 ? 'day' : 'days'}`
          : `${what} request overdue`,
      ticketUnanswered: (what) => `${what} request unanswered`,
      ticketPromised: (what) => `${what} request past its promise`,
      ticketDue: (what) => `${what} request nearly due`,
      ticketPressing: (what, used, of) => `${what} request: ${used} of ${of} hours used`,
    },
    ahead: {
      title: 'Projects, the next eight weeks',
      empty: 'No firm decides within eight weeks, and no signing waits.',
      decides: (day) => `Decides ${day}`,
      signing: 'Signing to confirm',
    },
    coming: comingMessages.en.coming,
  },
)
