import { defineMessages } from '#app/i18n/messages.ts'

export const parkMessages = defineMessages(
  {
    fields: {
      name: '园区名称',
      nameEn: '英文名称',
      shortName: '简称',
      shortNameEn: '英文简称',
      cityCode: '所在城市',
      lng: '经度',
      lat: '纬度',
    },
    hints: {
      shortName: '左上角的名字，第一个字做印',
      lng: '地图上印的位置，不填就用城市的位置',
    },
  },
  {
    fields: {
      name: 'Name',
      nameEn: 'Name in English',
      shortName: 'Short name',
      shortNameEn: 'Short name in English',
      cityCode: 'Home city',
      lng: 'Longitude',
      lat: 'Latitude',
    },
    hints: {
      shortName: 'Stands at the upper left; its first character is the seal',
      lng: 'Where the seal stands on the map; left out, it is the city’s place',
    },
  },
)
