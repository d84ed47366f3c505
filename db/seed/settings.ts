import { seedId } from './ids.ts'
import { at } from './instants.ts'

/** The demo's park says where it is, as the office of any other would. */
export const settingRows = [
  {
    id: seedId('SETTING-park'),
    topic: 'park' as const,
    number: 2,
    validFrom: '2020-01-02',
    value: {
      name: '宁波软件园',
      nameEn: 'Ningbo Software Park',
      shortName: '智谷',
      shortNameEn: 'Zhigu',
      cityCode: '330200',
      lng: 121.62,
      lat: 29.89,
    },
    byId: null,
    createdAt: at('2020-01-02 09:00'),
  },
]
