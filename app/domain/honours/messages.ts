import { defineMessages } from '#app/i18n/messages.ts'

export const honourMessages = defineMessages(
  {
    title: '资质荣誉',
    none: '还没有登记资质荣誉',
    add: '登记荣誉',
    edit: '修改荣誉',
    remove: '删除荣誉',
    removeOf: (name: string) => `删除荣誉：${name}`,
    removeHint: '删除后不再出现在企业和项目的页面上。',
    levels: { national: '国家级', provincial: '省级', municipal: '市级', district: '区级', park: '园区级' },
    refusals: { missing: '没有这项荣誉，或已被删除。' },
    fields: {
      ...{ enterpriseId: '企业', projectId: '项目', name: '荣誉名称', level: '级别', year: '年度' },
      ...{ awardedBy: '授予单位', reason: '原因' },
    },
    events: {
      ...{ 'honour.added': '登记荣誉', 'honour.changed': '修改荣誉' },
      ...{ 'honour.removed': '删除荣誉', 'honour.restored': '恢复荣誉' },
    },
    done: { 'honours.add': '荣誉已登记', 'honours.change': '荣誉已保存', 'honours.remove': '荣誉已删除' },
  },
  {
    title: 'Honours',
    none: 'No honours entered yet',
    add: 'Add an honour',
    edit: 'Edit the honour',
    remove: 'Delete the honour',
    removeOf: (name) => `Delete the honour: ${name}`,
    removeHint: 'It leaves the pages of the firm and of the project.',
    levels: {
      ...{ national: 'National', provincial: 'Provincial', municipal: 'Municipal' },
      ...{ district: 'District', park: 'Park' },
    },
    refusals: { missing: 'There is no such honour, or it has been deleted.' },
    fields: {
      ...{ enterpriseId: 'Firm', projectId: 'Project', name: 'Honour', level: 'Level', year: 'Year' },
      ...{ awardedBy: 'Awarded by', reason: 'Reason' },
    },
    events: {
      ...{ 'honour.added': 'Honour added', 'honour.changed': 'Honour changed' },
      ...{ 'honour.removed': 'Honour deleted', 'honour.restored': 'Honour restored' },
    },
    done: {
      ...{ 'honours.add': 'Honour added', 'honours.change': 'Honour saved' },
      'honours.remove': 'Honour deleted',
    },
  },
)
