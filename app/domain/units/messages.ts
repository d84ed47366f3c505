import { defineMessages } from '#app/i18n/messages.ts'

export const unitMessages = defineMessages(
  {
    title: '单位',
    none: '还没有单位',
    add: '加单位',
    edit: '修改单位',
    remove: '停用单位',
    removeOf: (name: string) => `停用单位：${name}`,
    removeHint: '停用后不能再选；过去的工单和账号上照样写着它。',
    refusals: {
      missing: '没有这个单位，或已停用。',
      used: '还有 {people} 个账号属于这个单位，先改他们的单位。',
    },
    fields: { name: '名称', nameEn: '英文名称', reason: '原因' },
    events: {
      'unit.added': '加单位',
      'unit.changed': '修改单位',
      'unit.removed': '停用单位',
      'unit.restored': '恢复单位',
    },
    done: { 'units.add': '单位已加', 'units.change': '单位已保存', 'units.remove': '单位已停用' },
  },
  {
    title: 'Units',
    none: 'No units yet',
    add: 'Add a unit',
    edit: 'Change the unit',
    remove: 'Retire the unit',
    removeOf: (name) => `Retire the unit: ${name}`,
    removeHint: 'It can no longer be chosen; past requests and accounts still name it.',
    refusals: {
      missing: 'There is no such unit, or it has been retired.',
      used: '{people} accounts still belong to this unit; change theirs first.',
    },
    fields: { name: 'Name', nameEn: 'Name in English', reason: 'Reason' },
    events: {
      'unit.added': 'Unit added',
      'unit.changed': 'Unit changed',
      'unit.removed': 'Unit retired',
      'unit.restored': 'Unit restored',
    },
    done: { 'units.add': 'Unit added', 'units.change': 'Unit saved', 'units.remove': 'Unit retired' },
  },
)
