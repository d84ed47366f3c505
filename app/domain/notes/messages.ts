import { defineMessages } from '#app/i18n/messages.ts'

export const noteMessages = defineMessages(
  {
    title: '备注',
    placeholder: '写下需要大家知道的情况',
    save: '记下备注',
    edit: '修改备注',
    remove: '删除备注',
    saveChange: '保存',
    cancel: '取消',
    refusals: {
      missing: '没有这条备注，或已被删除。',
      add: '你的角色不能写备注。',
      change: '只有写备注的人可以修改或删除它。',
    },
    fields: { text: '备注', enterpriseId: '企业', reason: '原因' },
    events: { 'note.added': '备注', 'note.changed': '修改备注', 'note.removed': '删除备注' },
  },
  {
    title: 'Note',
    placeholder: 'Write down what everyone should know',
    save: 'Save the note',
    edit: 'Edit note',
    remove: 'Delete note',
    saveChange: 'Save',
    cancel: 'Cancel',
    refusals: {
      missing: 'There is no such note, or it has been deleted.',
      add: 'Your role does not write notes.',
      change: 'Only the author may edit or delete a note.',
    },
    fields: { text: 'Note', enterpriseId: 'Firm', reason: 'Reason' },
    events: { 'note.added': 'Note', 'note.changed': 'Note edited', 'note.removed': 'Note deleted' },
  },
)
