import { defineMessages } from '#app/i18n/messages.ts'

export const patchMessages = defineMessages(
  {
    title: '片和片长',
    none: '还没有片',
    add: '加片',
    edit: '修改片',
    remove: '停用片',
    removeOf: (name: string) => `停用片：${name}`,
    removeHint: '停用后不再出现在包片图上，也不能再选。',
    refusals: { missing: '没有这个片，或已停用。', used: '片里还有 {firms} 家企业，先把它们划到别的片。' },
    fields: { name: '名称', nameEn: '英文名称', leadId: '片长', reason: '原因' },
    events: {
      'patch.added': '加片',
      'patch.updated': '修改片',
      'patch.removed': '停用片',
      'patch.restored': '恢复片',
    },
    done: { 'patches.add': '片已加', 'patches.change': '片已保存', 'patches.remove': '片已停用' },
  },
  {
    title: 'Patches and leads',
    none: 'No patches yet',
    add: 'Add a patch',
    edit: 'Change the patch',
    remove: 'Retire the patch',
    removeOf: (name) => `Retire the patch: ${name}`,
    removeHint: 'It leaves the patch picture and can no longer be chosen.',
    refusals: {
      missing: 'There is no such patch, or it has been retired.',
      used: '{firms} firms are still in this patch; move them to another first.',
    },
    fields: { name: 'Name', nameEn: 'Name in English', leadId: 'Lead cadre', reason: 'Reason' },
    events: {
      'patch.added': 'Patch added',
      'patch.updated': 'Patch changed',
      'patch.removed': 'Patch retired',
      'patch.restored': 'Patch restored',
    },
    done: {
      'patches.add': 'Patch added',
      'patches.change': 'Patch saved',
      'patches.remove': 'Patch retired',
    },
  },
)
