/** The demo's cities by code. */
export const city = {
  北京: '110000',
  上海: '310000',
  南京: '320100',
  苏州: '320500',
  常州: '320400',
  杭州: '330100',
  宁波: '330200',
  合肥: '340100',
  武汉: '420100',
  广州: '440100',
  深圳: '440300',
  成都: '510100',
  香港: '810000',
} as const

export type CityName = keyof typeof city
