import { defineMessages } from '#app/i18n/messages.ts'

/** Sheets of everything, by their imports’ words, and columns that no import reads. */
export const everythingMessages = defineMessages(
  {
    sheets: {
      enterprises: '企业台账',
      contacts: '联系人',
      associations: '协会名录',
      members: '会员名单',
      assignments: '一户一干部',
      trips: '外出招商',
      visits: '走访记录',
      projects: '项目台账',
      tickets: '诉求台账',
      policies: '政策库',
      notes: '备注',
    },
    beside: { number: '本系统号', phone: '掩码一', email: '掩码二' },
  },
  {
    sheets: {
      enterprises: 'Enterprises',
      contacts: 'Contacts',
      associations: 'Associations',
      members: 'Members',
      assignments: 'Assignments',
      trips: 'Trips',
      visits: 'Visits',
      projects: 'Projects',
      tickets: 'Tickets',
      policies: 'Policies',
      notes: 'Notes',
    },
    beside: { number: 'Serial here', phone: 'Masked A', email: 'Masked B' },
  },
)
