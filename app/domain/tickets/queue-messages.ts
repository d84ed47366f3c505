import { defineMessages } from '#app/i18n/messages.ts'

export const queueMessages = defineMessages(
  {
    groups: {
      open: '未办',
      parked: '挂账',
      done: '已了结',
      red: '逾期',
      warn: '临近到期',
      good: '正常',
      none: '未派单位',
    },
    parkedHint: '到复核日回到上面，解决率照算',
    doneHint: (done: number, merged: number) => `办结 ${done}，合并 ${merged}`,
    more: (n: number, isLeast: boolean) => `还有 ${n}${isLeast ? '+' : ''} 件`,
    by: { next: '先到期', light: '按灯', unit: '按单位' },
    mine: { received: '我首接', handled: '我经办' },
    supervised: '督办',
    search: '搜工单',
    keys: { move: '上下', open: '打开整页', dispatch: '派单', reply: '回复', raise: '报工单' },
    empty: { title: '没有符合条件的工单', body: '换一个条件，或报一件新工单。' },
  },
  {
    groups: {
      open: 'Open',
      parked: 'Parked',
      done: 'Closed',
      red: 'Overdue',
      warn: 'Due soon',
      good: 'In time',
      none: 'No unit yet',
    },
    parkedHint: 'back on top on the recheck day; still counted in the solution rate',
    doneHint: (done, merged) => `${done} done, ${merged} merged`,
    more: (n, isLeast) => `${n}${isLeast ? '+' : ''} more`,
    by: { next: 'Next to breach', light: 'By light', unit: 'By unit' },
    mine: { received: 'Received by me', handled: 'Handled by me' },
    supervised: 'Reminded',
    search: 'Search tickets',
    keys: { move: 'up and down', open: 'open page', dispatch: 'dispatch', reply: 'reply', raise: 'raise' },
    empty: { title: 'No ticket fits these conditions', body: 'Change a condition, or raise a new ticket.' },
  },
)
