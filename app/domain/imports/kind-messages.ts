import { defineMessages } from '#app/i18n/messages.ts'

/** Words of imports that differ by whose ledgers they are of. */
export const kindMessages = defineMessages(
  {
    business: {
      hint: '把手里的台账交上来：先预演，谁也看不到变化；领导确认后才写进库里。',
      toConfirm: '',
      noneHint:
        '企业、协会、联系人、走访、外出、项目、工单、政策、荣誉的 Excel 都可以直接交上来，表头不用改。',
      confirmer: '园区领导',
      wants: '等一位园区领导确认',
      elsewhere: (sheets: string) => `没有读${sheets}：由系统管理员另交一份，安全管理员确认。`,
      confirmHint: '写进库里以后可以整份撤回。走访、落户都记在原来的日子；不补发提醒和催办。',
      revertHint: '新增的记录删去，更新的格子还原；后来有人接着改过的留下，并列出来。',
      history: '记在原来的日子和原来的人名下，标「补录」',
      wasReverted: (by: string, at: string) => `${by} ${at}撤回：新增的记录已删去，更新的格子已还原`,
    },
    administration: {
      hint: '账号和角色、单位、词条、放假安排、上班时间的 Excel 交上来：先预演；安全管理员看过每一行、确认后才写。',
      toConfirm: '系统管理员交来的账号台账：看清每一行的人、用户名、单位和角色，再确认。',
      noneHint:
        '一份文件里可以有账号、单位、词条、放假和调休、年历、上班时间几张表。一个人有几个角色，写在一格里，用顿号隔开。',
      confirmer: '安全管理员',
      wants: '等安全管理员确认',
      elsewhere: (sheets: string) => `没有读${sheets}：业务台账由办业务的人另交，园区领导确认。`,
      confirmHint: '角色由你授予。新账号还登录不了：系统管理员发首次密码，你再放行。以后可以整份撤回。',
      revertHint: '新开的账号停用，给的角色到今天为止，改过的格子还原；已经有人用的留下，并列出来。',
      history: '每个账号、每个角色都记进了审计日志',
      wasReverted: (by: string, at: string) => `${by} ${at}撤回：新开的账号已停用，改过的格子已还原`,
    },
  },
  {
    business: {
      hint: 'Hand in your ledger: it is tried first and nobody sees a change; it is written once a leader confirms.',
      toConfirm: '',
      noneHint:
        'Firms, associations, contacts, visits, trips, projects, tickets, policies and awards, as your Excel has them: headings may stay.',
      confirmer: 'Leader',
      wants: 'Waits for a park leader',
      elsewhere: (sheets) =>
        `Not read: ${sheets}. The system administrator hands them in by themselves, and the security administrator confirms.`,
      confirmHint:
        'What is written can be taken back whole. Visits and landings keep their own days; nobody is reminded of the past.',
      revertHint:
        'New records go and changed cells return to what they were; what somebody worked on since stays and is listed.',
      history: 'Kept on their own days and under their own authors, marked as entered later',
      wasReverted: (by, at) =>
        `Taken back by ${by} ${at}: new records are gone, changed cells are as they were`,
    },
    administration: {
      hint: 'Accounts with their roles, units, entries, holidays and working hours: tried first, written once the security administrator has read every row and confirms.',
      toConfirm:
        'Ledgers of accounts that the system administrator handed in: read who, which login, unit and roles, then confirm.',
      noneHint:
        'One file may hold sheets of accounts, units, entries, holidays, calendar years and working hours. Several roles of one person stand in one cell, with commas.',
      confirmer: 'Security administrator',
      wants: 'Waits for the security administrator',
      elsewhere: (sheets) =>
        `Not read: ${sheets}. Business ledgers are handed in by who works with firms, and a park leader confirms.`,
      confirmHint:
        'You grant the roles. New accounts open to nobody yet: the system administrator hands out first passwords, and you release them. It can be taken back whole.',
      revertHint:
        'New accounts are disabled, roles end today and changed cells return to what they were; what is in use stays and is listed.',
      history: 'Every account and every role stands in the audit log',
      wasReverted: (by, at) =>
        `Taken back by ${by} ${at}: new accounts are disabled, changed cells are as they were`,
    },
  },
)
