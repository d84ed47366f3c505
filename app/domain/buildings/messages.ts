import { defineMessages } from '#app/i18n/messages.ts'

export const buildingMessages = defineMessages(
  {
    title: '楼宇',
    none: '还没有楼宇',
    add: '加楼宇',
    edit: '修改楼宇',
    remove: '停用楼宇',
    removeOf: (name: string) => `停用楼宇：${name}`,
    removeHint: '停用后，门上的码不再有效。',
    refusals: { missing: '没有这栋楼，或已停用。' },
    fields: {
      name: '楼名',
      nameEn: '英文楼名',
      code: '门码',
      lng: '经度',
      lat: '纬度',
      reason: '原因',
    },
    events: {
      'building.added': '加楼宇',
      'building.changed': '修改楼宇',
      'building.removed': '停用楼宇',
      'building.restored': '恢复楼宇',
    },
    done: { 'buildings.add': '楼宇已加', 'buildings.change': '楼宇已保存', 'buildings.remove': '楼宇已停用' },
  },
  {
    title: 'Buildings',
    none: 'No buildings yet',
    add: 'Add a building',
    edit: 'Change the building',
    remove: 'Retire the building',
    removeOf: (name) => `Retire the building: ${name}`,
    removeHint: 'The code at its door is no longer good.',
    refusals: { missing: 'There is no such building, or it has been retired.' },
    fields: {
      name: 'Building',
      nameEn: 'Building in English',
      code: 'Door code',
      lng: 'Longitude',
      lat: 'Latitude',
      reason: 'Reason',
    },
    events: {
      'building.added': 'Building added',
      'building.changed': 'Building changed',
      'building.removed': 'Building retired',
      'building.restored': 'Building restored',
    },
    done: {
      'buildings.add': 'Building added',
      'buildings.change': 'Building saved',
      'buildings.remove': 'Building retired',
    },
  },
)
