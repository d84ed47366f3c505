import { defineMessages } from '#app/i18n/messages.ts'

export const todayMessages = defineMessages(
  {
    title: '今日',
    who: (who: string, count: number, later: number) => {
      const parts = [count > 0 ? `今天要办 ${count} 件` : '', later > 0 ? `往后 ${later} 件` : ''].filter(
        Boolean,
      )
      return parts.length > 0 ? `${who}。${parts.join('，')}` : who
    },
    comma: '，',
    logVisit: '登记走访',
    raiseTicket: '报工单',
    desk: '回访台账',
    rest: '其余，按时间',
    parts: {
      late: '已过时限',
      today: '今天',
      afternoon: '下午',
      waiting: '今天，随时',
      tomorrow: '明天',
      slow: '停住的，该动的',
      later: '往后',
    },
    anyTime: '随时',
    lastTime: '上次回访',
    called: '最近打过的',
    notSolved: '没解决',
    done: '办完了',
    clear: '今天没有等你办的事。',
    clearHint: '可以约一家久未联系的企业，或记下刚听到的线索。',
    clearDesk: '来了新件，这里先看到。',
    standing: '今年到今天',
    rates: '三率',
    toOverview: '看总览',
    myFirms: '我的企业',
    lastContact: '上次联系',
    ago: (days: number) => (days === 0 ? '今天' : `${days} 天前`),
  },
  {
    title: 'Today',
    who: (who, count, later) => {
      const parts = [count > 0 ? `${count} for today` : '', later > 0 ? `${later} later` : ''].filter(Boolean)
      return parts.length > 0 ? `${who}. ${parts.join(', ')}` : who
    },
    comma: ', ',
    logVisit: 'Log a visit',
    raiseTicket: 'Raise a ticket',
    desk: 'Follow-up desk',
    rest: 'The rest, by time',
    parts: {
      late: 'Past their limit',
      today: 'Today',
      afternoon: 'This afternoon',
      waiting: 'Today, at any time',
      tomorrow: 'Tomorrow',
      slow: 'Standing still',
      later: 'Later',
    },
    anyTime: 'any time',
    lastTime: 'Last call',
    called: 'Recent calls',
    notSolved: 'Not solved',
    done: 'Done',
    clear: 'Nothing waits for you today.',
    clearHint: 'A good day to call on a firm not seen for long, or to note a lead you heard of.',
    clearDesk: 'What comes in will stand here first.',
    standing: 'The year so far',
    rates: 'Service rates',
    toOverview: 'Overview',
    myFirms: 'My firms',
    lastContact: 'last contact',
    ago: (days) => (days === 0 ? 'today' : days === 1 ? '1 day ago' : `${days} days ago`),
  },
)
